/** Findings: gaps and overlaps in the arrangements. */
@NullMarked
package org.oversightgraph.page.gap;

import org.jspecify.annotations.NullMarked;
