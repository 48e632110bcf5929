package org.oversightgraph.scenario;

import java.util.List;

import org.oversightgraph.finding.Finding;
import org.oversightgraph.finding.Recorded.NotChecked;
import org.oversightgraph.footprint.NestedFactsLoader;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.PageWanted;
import org.oversightgraph.platform.graphql.Paging;
import org.oversightgraph.platform.graphql.Paging.Connection;
import org.oversightgraph.platform.graphql.Paging.Item;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers queries about the effects of hypothetical changes. */
@Controller
class ScenarioController {

	private static final int USUAL = 50;

	/** The maximum number of changes. Each is applied to all facts. */
	private static final int MOST_CHANGES = 50;

	private final ScenarioGraph graph;

	private final Scenario scenario;

	ScenarioController(ScenarioGraph graph, Framework framework) {
		this.graph = graph;
		this.scenario = new Scenario(framework);
	}

	/**
	 * The answer to a scenario.
	 *
	 * @param changes each change in words
	 * @param summary the numbers of changes
	 * @param all the differences for all organisations, before paging
	 * @param arrangementsToRewrite the arrangements with a party that would close
	 * @param noLongerMultiIcb the trusts that would work in one system instead of several
	 * @param newlyMultiIcb the trusts that would work in several systems instead of one
	 * @param systemsChanged the trusts that would work in fewer or more systems
	 * @param findings the findings gained, settled and moved, before paging
	 * @param findingsNotChecked the checks that the dataset does not support
	 */
	record Answer(List<String> changes, Summary summary, List<Difference> all, List<Rewrite> arrangementsToRewrite,
			List<Organisation> noLongerMultiIcb, List<Organisation> newlyMultiIcb, List<SystemsOfTrust> systemsChanged,
			FindingsDifference findings, List<NotChecked> findingsNotChecked) {
	}

	@QueryMapping
	Answer scenario(@Argument List<ScenarioChange> changes, Question question, NestedFactsLoader nested) {
		if (changes.isEmpty() || changes.size() > MOST_CHANGES) {
			throw new ApiProblem(changes.isEmpty() ? ProblemCode.BAD_REQUEST : ProblemCode.LIMIT_EXCEEDED,
					"changes has %d items. Give 1 to %d.".formatted(changes.size(), MOST_CHANGES));
		}
		Outcome outcome = this.scenario.outcome(this.graph.setting(question.moment()), changes, question);
		// Organisations made by the scenario are not in the graph. Nested fields use
		// these facts.
		nested.handDown(question.moment(), outcome.made());
		return new Answer(outcome.changes(), outcome.summary(), outcome.differences(), outcome.arrangementsToRewrite(),
				outcome.noLongerMultiIcb(), outcome.newlyMultiIcb(), outcome.systemsChanged(), outcome.findings(),
				outcome.findingsNotChecked());
	}

	@SchemaMapping(typeName = "Scenario")
	Connection<Item<Difference>> differences(Answer answer, PageWanted page) {
		return Paging.page(answer.all(), (difference) -> difference.organisation().code(), page.usually(USUAL),
				Item::new);
	}

	@SchemaMapping(typeName = "Scenario")
	Connection<Item<Finding>> findingsGained(Answer answer, PageWanted page) {
		return page(answer.findings().gained(), page);
	}

	@SchemaMapping(typeName = "Scenario")
	Connection<Item<Finding>> findingsSettled(Answer answer, PageWanted page) {
		return page(answer.findings().settled(), page);
	}

	@SchemaMapping(typeName = "Scenario")
	Connection<Item<FindingsMoved>> findingsMoved(Answer answer, PageWanted page) {
		return Paging.page(answer.findings().moved(), FindingsMoved::key, page, Item::new);
	}

	private static Connection<Item<Finding>> page(List<Finding> findings, PageWanted page) {
		return Paging.page(findings, Finding::key, page, Item::new);
	}

}
