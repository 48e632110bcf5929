/** Facts about organisations, each with its period, evidence and sources. */
@NullMarked
package org.oversightgraph.fact;

import org.jspecify.annotations.NullMarked;
