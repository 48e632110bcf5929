package org.oversightgraph.scenario;

import java.util.List;

import org.oversightgraph.finding.Finding;
import org.oversightgraph.finding.FindingEdge;
import org.oversightgraph.finding.Recorded.NotChecked;
import org.oversightgraph.footprint.NestedFactsLoader;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.PageWanted;
import org.oversightgraph.platform.graphql.Paging;
import org.oversightgraph.platform.graphql.Paging.Connection;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what would be different if some changes came about. */
@Controller
class ScenarioController {

	private static final int USUAL = 50;

	/** More changes than anyone types; each is made over all the facts. */
	private static final int MOST_CHANGES = 50;

	private final ScenarioGraph graph;

	private final Scenario scenario;

	ScenarioController(ScenarioGraph graph, Framework framework) {
		this.graph = graph;
		this.scenario = new Scenario(framework);
	}

	/**
	 * The answer.
	 *
	 * @param changes each change in words
	 * @param summary how much changes
	 * @param all what changes for each body, before it is paged
	 * @param arrangementsToRewrite arrangements with a party that would close
	 * @param noLongerMultiIcb trusts that would work in one system instead of several
	 * @param newlyMultiIcb trusts that would work in several instead of one
	 * @param systemsChanged trusts that would work in fewer systems, or in more
	 * @param findings what would be found that is not, and the reverse, before they are
	 * paged
	 * @param findingsNotChecked what the dataset does not allow to be looked for
	 */
	record Answer(List<String> changes, Summary summary, List<Difference> all, List<Rewrite> arrangementsToRewrite,
			List<Organisation> noLongerMultiIcb, List<Organisation> newlyMultiIcb, List<SystemsOfTrust> systemsChanged,
			FindingsDifference findings, List<NotChecked> findingsNotChecked) {
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
	Answer scenario(@Argument List<ScenarioChange> changes, Question question, NestedFactsLoader nested) {
		if (changes.isEmpty() || changes.size() > MOST_CHANGES) {
			throw new ApiProblem(changes.isEmpty() ? ProblemCode.BAD_REQUEST : ProblemCode.LIMIT_EXCEEDED,
					"%d changes are given; give 1 to %d.".formatted(changes.size(), MOST_CHANGES));
		}
		Outcome outcome = this.scenario.outcome(this.graph.setting(question.moment()), changes, question);
		// Bodies that the scenario makes are in no graph; below it, its facts answer.
		nested.handDown(question.moment(), outcome.made());
		return new Answer(outcome.changes(), outcome.summary(), outcome.differences(), outcome.arrangementsToRewrite(),
				outcome.noLongerMultiIcb(), outcome.newlyMultiIcb(), outcome.systemsChanged(), outcome.findings(),
				outcome.findingsNotChecked());
	}

	@SchemaMapping(typeName = "Scenario")
	Connection<DifferenceEdge> differences(Answer answer, PageWanted page) {
		return Paging.page(answer.all(), (one) -> one.organisation().code(), page.usually(USUAL), DifferenceEdge::new);
	}

	@SchemaMapping(typeName = "Scenario")
	Connection<FindingEdge> findingsGained(Answer answer, PageWanted page) {
		return page(answer.findings().gained(), page);
	}

	@SchemaMapping(typeName = "Scenario")
	Connection<FindingEdge> findingsSettled(Answer answer, PageWanted page) {
		return page(answer.findings().settled(), page);
	}

	/**
	 * A finding moved in a page.
	 *
	 * @param cursor its place in the list
	 * @param node what moved
	 */
	record FindingsMovedEdge(String cursor, FindingsMoved node) {
	}

	@SchemaMapping(typeName = "Scenario")
	Connection<FindingsMovedEdge> findingsMoved(Answer answer, PageWanted page) {
		return Paging.page(answer.findings().moved(), FindingsMoved::key, page, FindingsMovedEdge::new);
	}

	private static Connection<FindingEdge> page(List<Finding> findings, PageWanted page) {
		return Paging.page(findings, Finding::key, page, FindingEdge::new);
	}

}
