package org.oversightgraph.oversight;

import java.util.List;

import org.oversightgraph.fact.Fact;

/**
 * Why a conclusion holds.
 *
 * @param rule the id of the rule applied
 * @param statement how the rule meets the facts, in a sentence
 * @param citation where the rule stands
 * @param facts the recorded facts it was applied to
 */
public record Reason(String rule, String statement, String citation, List<Fact> facts) {
}
