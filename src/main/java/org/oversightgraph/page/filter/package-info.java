/** Filters of lists: what a reader can choose, and what was chosen. */
@NullMarked
package org.oversightgraph.page.filter;

import org.jspecify.annotations.NullMarked;
