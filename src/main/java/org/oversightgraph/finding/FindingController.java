package org.oversightgraph.finding;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.finding.Recorded.NotChecked;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.footprint.OversightGraph;
import org.oversightgraph.footprint.Subjects;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.platform.graphql.Count;
import org.oversightgraph.platform.graphql.PageWanted;
import org.oversightgraph.platform.graphql.Paging;
import org.oversightgraph.platform.graphql.Paging.Connection;
import org.oversightgraph.platform.graphql.Paging.PageInfo;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers queries for gaps and overlaps in the arrangements. */
@Controller
class FindingController {

	private static final Comparator<Organisation> BY_NAME = Comparator.comparing(Organisation::name);

	private final OversightGraph graph;

	private final FindingGraph recorded;

	private final FindingReasoner reasoner;

	FindingController(OversightGraph graph, FindingGraph recorded, Framework framework) {
		this.graph = graph;
		this.recorded = recorded;
		this.reasoner = new FindingReasoner(framework);
	}

	/**
	 * The number of findings of a kind.
	 *
	 * @param kind the kind
	 * @param count the number of findings
	 */
	record KindCount(FindingKind kind, int count) {

		/** The severity of the kind. */
		public Severity severity() {
			return this.kind.severity();
		}

	}

	/**
	 * The number of findings about a region.
	 *
	 * @param region the region
	 * @param count the number of findings
	 */
	record RegionCount(Organisation region, int count) {
	}

	/**
	 * The number of findings about an ICB.
	 *
	 * @param icb the ICB
	 * @param count the number of findings
	 */
	record IcbCount(Organisation icb, int count) {
	}

	/**
	 * The number of findings of a severity.
	 *
	 * @param severity the severity
	 * @param count the number of findings
	 */
	record SeverityCount(Severity severity, int count) {
	}

	/**
	 * A page of findings, and counts over all of them.
	 *
	 * @param edges the findings of the page
	 * @param pageInfo the position of the page
	 * @param totalCount the number of findings on all pages
	 * @param all all findings that match the filter
	 * @param notChecked the checks that the dataset does not support
	 */
	record FindingConnection(List<FindingEdge> edges, PageInfo pageInfo, int totalCount, List<Finding> all,
			List<NotChecked> notChecked) {

		public List<KindCount> countsByKind() {
			return counts(Count.by(Finding::kind, this.all.stream()), KindCount::new);
		}

		/** Counts by severity, the most severe first. */
		public List<SeverityCount> countsBySeverity() {
			return counts(Count.by(Finding::severity, this.all.stream()), SeverityCount::new);
		}

		/** Counts by region, by name. */
		public List<RegionCount> countsByRegion() {
			return counts(Count.of(this.all.stream().flatMap((finding) -> finding.regions().stream()), BY_NAME),
					RegionCount::new);
		}

		/** Counts by ICB, by name. */
		public List<IcbCount> countsByIcb() {
			return counts(Count.of(this.all.stream().flatMap((finding) -> finding.icbs().stream()), BY_NAME),
					IcbCount::new);
		}

		private static <T, C> List<C> counts(List<Count<T>> counts, BiFunction<T, Integer, C> result) {
			return counts.stream().map((count) -> result.apply(count.value(), count.count())).toList();
		}

	}

	@QueryMapping
	FindingConnection findings(@Argument @Nullable FindingFilter filter, @Argument @Nullable FindingOrder orderBy,
			PageWanted requestedPage, Question question) {
		FindingFilter matching = (filter == null) ? FindingFilter.NONE : filter;
		FindingOrder order = (orderBy == null) ? FindingOrder.USUAL : orderBy;
		PageWanted page = requestedPage.in(question.release()).by(order.ofList());
		Recorded checkable = this.recorded.recorded(question.release());
		List<Finding> all = this.reasoner.findings(bodies(matching, question), checkable, question)
			.stream()
			.filter(matching::fits)
			.toList();
		if (all.isEmpty() && !matching.named().isEmpty()) {
			requireNamed(matching, question);
		}
		Connection<FindingEdge> shown = Paging.page(all, order::key, page, FindingEdge::new);
		return new FindingConnection(shown.edges(), shown.pageInfo(), shown.totalCount(), all, checkable.notChecked());
	}

	/**
	 * Reports an organisation in the filter that does not exist or is of another kind.
	 */
	private void requireNamed(FindingFilter filter, Question question) {
		List<String> codes = filter.named().stream().map(OrganisationCode::value).toList();
		filter.requireNamed(this.graph.facts(Subjects.of(codes), question.moment())
			.values()
			.stream()
			.map(OversightFacts::subject)
			.collect(Collectors.toMap(Organisation::code, Function.identity())));
	}

	private List<OversightFacts> bodies(FindingFilter filter, Question question) {
		return this.graph.facts(filter.subjects(), question.moment())
			.values()
			.stream()
			.filter((facts) -> filter.isAbout(facts.subject()))
			.toList();
	}

}
