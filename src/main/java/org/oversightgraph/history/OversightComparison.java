package org.oversightgraph.history;

import java.util.List;

import org.oversightgraph.organisation.Organisation;

/**
 * The oversight of an organisation at several moments, side by side.
 *
 * @param organisation the organisation, under its name at the last moment
 * @param moments its oversight at each moment, in the requested order
 */
record OversightComparison(Organisation organisation, List<ComparedOversight> moments) {
}
