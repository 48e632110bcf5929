package org.oversightgraph.interaction;

import java.util.List;

import org.oversightgraph.framework.Ruled;
import org.oversightgraph.organisation.Organisation;

/**
 * A consequence of a segment.
 *
 * @param rule the id of the rule
 * @param statement the consequence
 * @param citation the source of the rule
 * @param actors the organisations that act on it
 */
public record Consequence(String rule, String statement, String citation, List<Organisation> actors) implements Ruled {
}
