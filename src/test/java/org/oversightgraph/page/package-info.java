/** Tests of the pages in a real browser. */
@NullMarked
package org.oversightgraph.page;

import org.jspecify.annotations.NullMarked;
