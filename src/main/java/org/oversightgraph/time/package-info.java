/**
 * Dates and periods as sources give them: to the day, the month, the year, or less.
 */
@NullMarked
package org.oversightgraph.time;

import org.jspecify.annotations.NullMarked;
