package org.oversightgraph.commissioning;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.organisation.Organisation;

/**
 * A step on the way from whoever has a function to the provider.
 *
 * @param from who hands it on, hosts it, decides or commissions
 * @param to to whom; null where several decide together
 * @param statement the step in a sentence
 * @param arrangement the arrangement it rests on; null for a contract
 * @param rule the rule of the edition that speaks of such a step; null where none does
 * @param facts the recorded facts it rests on
 */
record ChainStep(Organisation from, @Nullable Organisation to, String statement, @Nullable Arrangement arrangement,
		@Nullable FrameworkRule rule, List<Fact> facts) {
}
