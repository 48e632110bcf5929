/** The changes between two dates. */
@NullMarked
package org.oversightgraph.page.change;

import org.jspecify.annotations.NullMarked;
