package org.oversightgraph.footprint;

import org.oversightgraph.time.Moment;

/**
 * A key for loading the facts of an organisation on a date.
 *
 * @param code the code of the organisation
 * @param moment the date and the data release
 */
public record BodyOnDate(String code, Moment moment) {
}
