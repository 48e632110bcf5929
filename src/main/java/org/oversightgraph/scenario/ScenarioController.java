package org.oversightgraph.scenario;

import java.util.List;
import java.util.Map;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.oversight.BodyOnDate;
import org.oversightgraph.oversight.OversightFacts;
import org.oversightgraph.oversight.OversightGraph;
import org.oversightgraph.oversight.Subjects;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.Paging;
import org.oversightgraph.platform.graphql.Paging.Connection;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers what would be different if some changes came about. */
@Controller
class ScenarioController {

	private static final int USUAL = 50;

	/** More changes than anyone types; each is made over all the facts. */
	private static final int MOST_CHANGES = 50;

	private final OversightGraph facts;

	private final ScenarioGraph graph;

	private final Scenario scenario;

	ScenarioController(OversightGraph facts, ScenarioGraph graph, Framework framework) {
		this.facts = facts;
		this.graph = graph;
		this.scenario = new Scenario(framework);
	}

	/**
	 * The answer.
	 *
	 * @param changes each change in words
	 * @param summary how much changes
	 * @param differences a page of what changes for each body
	 * @param arrangementsToRewrite arrangements with a party that would close
	 * @param noLongerMultiIcb trusts that would work in one system instead of several
	 * @param newlyMultiIcb trusts that would work in several instead of one
	 * @param systemsChanged trusts that would work in fewer systems, or in more
	 */
	record Answer(List<String> changes, Summary summary, Connection<DifferenceEdge> differences,
			List<Rewrite> arrangementsToRewrite, List<Organisation> noLongerMultiIcb, List<Organisation> newlyMultiIcb,
			List<Scenario.SystemsOfTrust> systemsChanged) {
	}

	/**
	 * A difference on a page.
	 *
	 * @param cursor its place in the list
	 * @param node the difference
	 */
	record DifferenceEdge(String cursor, Difference node) {
	}

	@QueryMapping
	Answer scenario(@Argument List<ScenarioChange> changes, @Argument @Nullable Integer first,
			@Argument @Nullable String after, Question question, DataLoader<BodyOnDate, OversightFacts> loader) {
		int limit = Paging.limit(first, USUAL, Paging.LARGEST);
		if (changes.isEmpty() || changes.size() > MOST_CHANGES) {
			throw new ApiProblem(changes.isEmpty() ? ProblemCode.BAD_REQUEST : ProblemCode.LIMIT_EXCEEDED,
					"%d changes are given; give 1 to %d.".formatted(changes.size(), MOST_CHANGES));
		}
		Map<String, OversightFacts> recorded = this.facts.facts(Subjects.ofKinds(OrganisationKind.TRUST,
				OrganisationKind.ICB, OrganisationKind.PLACE, OrganisationKind.PROVIDER_COLLABORATIVE),
				question.asOf());
		Outcome outcome = this.scenario.outcome(recorded, this.graph.clusters(question.asOf()), changes, question);
		// Bodies that the scenario makes are in no graph; below them, its facts answer.
		outcome.made().forEach((code, facts) -> loader.prime(new BodyOnDate(code, question.asOf()), facts));
		return new Answer(outcome.changes(), outcome.summary(),
				Paging.page(outcome.differences(), (one) -> one.organisation().code(), limit, after,
						DifferenceEdge::new),
				outcome.arrangementsToRewrite(), outcome.noLongerMultiIcb(), outcome.newlyMultiIcb(),
				outcome.systemsChanged());
	}

}
