package org.oversightgraph.history;

import java.util.List;

import org.oversightgraph.fact.Fact;

/**
 * An event that changed the oversight of an organisation.
 *
 * @param kind the kind of event
 * @param statement the event in sentences, with its date as recorded
 * @param facts the facts that record it; empty if the framework itself changed
 */
public record ChangeCause(ChangeCauseKind kind, String statement, List<Fact> facts) {
}
