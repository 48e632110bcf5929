package org.oversightgraph.oversight;

import java.util.List;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.framework.Ruled;

/**
 * The reason for a conclusion.
 *
 * @param rule the id of the rule applied
 * @param statement the conclusion, why it holds, and the rule, in sentences
 * @param citation the source of the rule
 * @param facts the recorded facts to which the rule was applied
 */
public record Reason(String rule, String statement, String citation, List<Fact> facts) implements Ruled {
}
