package org.oversightgraph.interaction;

import java.util.List;

import org.oversightgraph.organisation.Organisation;

/**
 * What follows from a segment.
 *
 * @param rule the id of the rule
 * @param statement what follows
 * @param citation where the rule stands
 * @param actors who acts on it
 */
public record Consequence(String rule, String statement, String citation, List<Organisation> actors) {
}
