package org.oversightgraph.oversight;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.argument.UnknownCode;
import org.oversightgraph.footprint.NestedFactsLoader;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.footprint.OversightGraph;
import org.oversightgraph.footprint.Subjects;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.standing.Standing;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Answers who oversees an organisation: one, several, or an organisation in another
 * answer.
 */
@Controller
class OversightController {

	private final OversightGraph graph;

	private final PositionCache positions;

	OversightController(OversightGraph graph, PositionCache positions) {
		this.graph = graph;
		this.positions = positions;
	}

	/**
	 * The answer for one of several codes.
	 *
	 * @param code the code
	 * @param position the oversight; null if there is a problem
	 * @param problem the reason why there is no position; null if there is one
	 */
	record OversightAnswer(String code, @Nullable OversightPosition position, @Nullable Problem problem) {
	}

	/**
	 * The problem that prevents an answer.
	 *
	 * @param code the kind of problem
	 * @param message the problem and how to solve it
	 */
	record Problem(ProblemCode code, String message) {
	}

	@QueryMapping
	OversightPosition oversight(@Argument OrganisationCode of, Question question) {
		UnknownCode.requireWellFormed(of);
		OversightFacts facts = this.graph.facts(Subjects.of(List.of(of.value())), question.moment()).get(of.value());
		if (facts == null) {
			throw UnknownCode.notFound(of);
		}
		return this.positions.of(facts, question);
	}

	@QueryMapping
	List<OversightAnswer> oversightOf(@Argument List<OrganisationCode> codes, Question question) {
		Set<String> requested = new LinkedHashSet<>();
		codes.stream().filter(OrganisationCode::isWellFormed).forEach((code) -> requested.add(code.value()));
		Map<String, OversightFacts> facts = this.graph.facts(Subjects.of(requested), question.moment());
		return codes.stream().map((code) -> answer(code, facts.get(code.value()), question)).toList();
	}

	private OversightAnswer answer(OrganisationCode code, @Nullable OversightFacts facts, Question question) {
		if (!code.isWellFormed()) {
			return new OversightAnswer(code.value(), null,
					new Problem(ProblemCode.BAD_REQUEST, UnknownCode.malformed(code)));
		}
		if (facts == null) {
			return new OversightAnswer(code.value(), null,
					new Problem(ProblemCode.NOT_FOUND, UnknownCode.message(code)));
		}
		return new OversightAnswer(code.value(), this.positions.of(facts, question), null);
	}

	@SchemaMapping(typeName = "Organisation", field = "oversight")
	CompletableFuture<OversightPosition> oversightOfBody(Organisation body, Question question,
			NestedFactsLoader facts) {
		return facts.of(body, question.moment()).thenApply((found) -> this.positions.of(found, question));
	}

	@SchemaMapping(typeName = "Standing", field = "oversight")
	CompletableFuture<OversightPosition> oversightOfStanding(Standing standing, Question question,
			NestedFactsLoader facts) {
		return oversightOfBody(standing.subject(), question, facts);
	}

}
