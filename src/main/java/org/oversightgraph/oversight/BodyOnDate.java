package org.oversightgraph.oversight;

import java.time.LocalDate;

/**
 * A body on a date, whose facts are wanted.
 *
 * @param code its code
 * @param asOf the date
 */
public record BodyOnDate(String code, LocalDate asOf) {
}
