package org.oversightgraph.time;

import java.time.LocalDate;

/**
 * The two times of a query: the date of the facts, and the release in which they are
 * known.
 *
 * @param asOf the date of the facts
 * @param release the number of the release
 */
public record Moment(LocalDate asOf, long release) {
}
