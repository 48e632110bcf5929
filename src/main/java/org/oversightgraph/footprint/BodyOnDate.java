package org.oversightgraph.footprint;

import org.oversightgraph.time.Moment;

/**
 * A key for loading the facts of an organisation on a date.
 *
 * @param code the code of the organisation
 * @param moment the date and the data release
 * @param whole whether all facts are needed, with their sources, or only the
 * relationships, successions, regions and own segments
 */
public record BodyOnDate(String code, Moment moment, boolean whole) {
}
