package org.oversightgraph.footprint;

import org.oversightgraph.time.Moment;

/**
 * A body on a date, whose facts are wanted.
 *
 * @param code its code
 * @param moment the two times
 */
public record BodyOnDate(String code, Moment moment) {
}
