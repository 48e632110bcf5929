/**
 * Who commissions which service from whom, by which delegations: lines that stand beside
 * oversight.
 */
@NullMarked
package org.oversightgraph.commissioning;

import org.jspecify.annotations.NullMarked;
