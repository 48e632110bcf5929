package org.oversightgraph.time;

import java.time.LocalDate;

/**
 * The two times of a question: when it is to be true, and when it was known.
 *
 * @param asOf the day on which what is answered holds
 * @param release the release of the data from which it is answered
 */
public record Moment(LocalDate asOf, long release) {
}
