package org.oversightgraph.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import graphql.schema.DataFetchingFieldSelectionSet;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.finding.Recorded.NotChecked;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.footprint.OversightGraph;
import org.oversightgraph.footprint.Subjects;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.platform.graphql.PageWanted;
import org.oversightgraph.platform.graphql.Paging;
import org.oversightgraph.platform.graphql.Paging.Connection;
import org.oversightgraph.platform.graphql.Paging.Item;
import org.oversightgraph.platform.graphql.Paging.Page;
import org.oversightgraph.platform.graphql.Paging.PageInfo;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers queries for gaps and overlaps in the arrangements. */
@Controller
class FindingController {

	private final OversightGraph graph;

	private final FindingGraph recorded;

	private final FindingReasoner reasoner;

	FindingController(OversightGraph graph, FindingGraph recorded, Framework framework) {
		this.graph = graph;
		this.recorded = recorded;
		this.reasoner = new FindingReasoner(framework);
	}

	/**
	 * A page of findings, and counts over all of them.
	 *
	 * @param edges the findings of the page
	 * @param pageInfo the position of the page
	 * @param totalCount the number of findings on all pages
	 * @param facets the number of findings for each value of each facet
	 * @param notChecked the checks that the dataset does not support
	 */
	record FindingConnection(List<Item<Finding>> edges, PageInfo pageInfo, int totalCount, FindingFacets facets,
			List<NotChecked> notChecked) implements Page {
	}

	@QueryMapping
	FindingConnection findings(@Argument @Nullable FindingFilter filter, @Argument @Nullable FindingOrder orderBy,
			PageWanted requestedPage, Question question, DataFetchingFieldSelectionSet selected) {
		FindingFilter matching = (filter == null) ? FindingFilter.NONE : filter;
		FindingOrder order = (orderBy == null) ? FindingOrder.USUAL : orderBy;
		PageWanted page = requestedPage.in(question.release()).by(order.ofList());
		Recorded checkable = this.recorded.recorded(question.release());
		// These facets count the findings of all areas, whatever area the filter names.
		FindingFilter examined = selected.containsAnyOf("facets/regions", "facets/icbs") ? matching.withoutAreas()
				: matching;
		List<Finding> couldMatch = this.graph.derived(new FindingsKey(examined.ofBodies(), question.key()),
				() -> allFindings(examined, checkable, question));
		List<Finding> all = couldMatch.stream().filter(matching::fits).toList();
		if (all.isEmpty() && !matching.named().codes().isEmpty()) {
			requireNamed(matching, question);
		}
		Connection<Item<Finding>> shown = Paging.page(all, order::key, page, Item::new);
		return new FindingConnection(shown.edges(), shown.pageInfo(), shown.totalCount(),
				new FindingFacets(couldMatch, matching), checkable.notChecked());
	}

	@SchemaMapping(typeName = "Organisation", field = "findings")
	FindingConnection findingsOfBody(Organisation body, @Argument @Nullable List<FindingKind> kinds,
			PageWanted requestedPage, Question question, DataFetchingFieldSelectionSet selected) {
		return findings(FindingFilter.about(body, kinds), null, requestedPage, question, selected);
	}

	/**
	 * Reports an organisation in the filter that does not exist or is of another kind.
	 */
	private void requireNamed(FindingFilter filter, Question question) {
		List<String> codes = filter.named().codes().stream().map(OrganisationCode::value).toList();
		filter.named()
			.requireAmong(this.graph.facts(Subjects.of(codes), question.moment())
				.values()
				.stream()
				.map(OversightFacts::subject)
				.collect(Collectors.toMap(Organisation::code, Function.identity())));
	}

	/** The key of findings. */
	private record FindingsKey(FindingFilter bodies, Question.Key question) {
	}

	/** Returns the findings about all organisations of a filter, in no order. */
	private List<Finding> allFindings(FindingFilter filter, Recorded checkable, Question question) {
		List<Finding> all = new ArrayList<>();
		this.graph.factsOfOpen(filter.subjects(), question.moment(), (part) -> {
			List<OversightFacts> bodies = part.values()
				.stream()
				.filter((facts) -> filter.isAbout(facts.subject()))
				.toList();
			all.addAll(this.reasoner.findings(bodies, checkable, question));
		});
		return List.copyOf(all);
	}

}
