/**
 * The reasoning: from facts and rules to who oversees whom, and why.
 */
@NullMarked
package org.oversightgraph.oversight;

import org.jspecify.annotations.NullMarked;
