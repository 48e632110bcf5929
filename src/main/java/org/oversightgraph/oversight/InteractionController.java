package org.oversightgraph.oversight;

import java.util.Map;

import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.UnknownCode;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers how a trust's segment meets those of its systems. */
@Controller
class InteractionController {

	private final OversightGraph graph;

	private final InteractionReasoner reasoner;

	InteractionController(OversightGraph graph, Framework framework) {
		this.graph = graph;
		this.reasoner = new InteractionReasoner(framework);
	}

	@QueryMapping
	SegmentInteraction segmentInteraction(@Argument OrganisationCode trust, Question question) {
		UnknownCode.requireWellFormed(trust);
		Map<String, OversightFacts> facts = this.graph.facts(Subjects.around(trust.value()), question.asOf());
		OversightFacts own = facts.get(trust.value());
		if (own == null) {
			throw UnknownCode.notFound(trust);
		}
		if (!own.subject().is(OrganisationKind.TRUST)) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST, "%s is %s, %s; segmentInteraction takes a trust."
				.formatted(trust, own.subject().name(), own.subject().kind().oneOf()));
		}
		return this.reasoner.interaction(own, facts.values(), question);
	}

}
