package org.oversightgraph.history;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Fact;

/**
 * An event that changed the oversight of an organisation.
 *
 * @param kind the kind of event
 * @param effectiveFrom the first date on which the event has effect; null if its date is
 * not recorded exactly
 * @param statement the event in sentences, with its date as recorded
 * @param facts the facts that record it; empty if the framework itself changed
 */
public record ChangeCause(ChangeCauseKind kind, @Nullable LocalDate effectiveFrom, String statement, List<Fact> facts) {
}
