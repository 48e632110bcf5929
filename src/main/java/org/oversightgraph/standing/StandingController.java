package org.oversightgraph.standing;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.argument.UnknownCode;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.platform.graphql.PageSize;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers queries for the segment, support and reviews of an ICB or a trust. */
@Controller
class StandingController {

	private final StandingGraph graph;

	private final StandingReasoner reasoner;

	StandingController(StandingGraph graph, Framework framework) {
		this.graph = graph;
		this.reasoner = new StandingReasoner(framework);
	}

	@QueryMapping
	Standing standing(@Argument OrganisationCode of, Question question) {
		UnknownCode.requireWellFormed(of);
		StandingFacts facts = this.graph.facts(of.value(), question.moment())
			.orElseThrow(() -> UnknownCode.notFound(of));
		UnknownCode.requireRight(of, facts.subject(),
				(body) -> body.is(OrganisationKind.ICB) || body.is(OrganisationKind.TRUST),
				"standing takes an integrated care board or a trust");
		return this.reasoner.standing(facts, question);
	}

	@SchemaMapping(typeName = "Standing")
	List<MetricValue> metrics(Standing standing, @Argument @Nullable String theme, @Argument @Nullable Integer first) {
		return Metrics.ofTheme(theme, standing.latestMetrics())
			.stream()
			.limit(PageSize.limit(first, PageSize.DEFAULT, PageSize.MAXIMUM))
			.toList();
	}

}
