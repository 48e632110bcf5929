package org.oversightgraph.commissioning;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.organisation.Organisation;

/**
 * A step in the chain from the holder of a function to the provider.
 *
 * @param from the organisation that delegates, hosts, decides or commissions
 * @param to the organisation that receives the function or the contract; null in a joint
 * committee
 * @param statement the step in a sentence
 * @param arrangement the arrangement behind the step; null for a contract
 * @param rule the rule of the edition for such a step; null if there is none
 * @param facts the recorded facts behind the step
 */
record ChainStep(Organisation from, @Nullable Organisation to, String statement, @Nullable Arrangement arrangement,
		@Nullable FrameworkRule rule, List<Fact> facts) {
}
