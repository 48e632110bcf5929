/** Findings: gaps and overlaps in the arrangements. */
@NullMarked
package org.oversightgraph.finding;

import org.jspecify.annotations.NullMarked;
