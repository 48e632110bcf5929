/** The start page, the search, and lists of organisations. */
@NullMarked
package org.oversightgraph.page.directory;

import org.jspecify.annotations.NullMarked;
