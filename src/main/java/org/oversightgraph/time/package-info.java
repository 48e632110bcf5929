/**
 * Dates and periods with the precision of their sources.
 */
@NullMarked
package org.oversightgraph.time;

import org.jspecify.annotations.NullMarked;
