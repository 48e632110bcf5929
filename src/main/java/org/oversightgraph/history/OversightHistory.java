package org.oversightgraph.history;

import java.util.List;

import org.oversightgraph.organisation.Organisation;

/**
 * The oversight of an organisation through time.
 *
 * @param organisation the organisation, under its name at the end
 * @param periods the periods, oldest first, without gaps. Two periods in a row differ.
 */
public record OversightHistory(Organisation organisation, List<OversightPeriod> periods) {
}
