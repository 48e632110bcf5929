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

/** Answers where the arrangements have gaps or overlap. */
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
	 * How many findings of a kind there are.
	 *
	 * @param kind the kind
	 * @param count how many
	 */
	record KindCount(FindingKind kind, int count) {

		/** How much findings of the kind matter. */
		public Severity severity() {
			return this.kind.severity();
		}

	}

	/**
	 * How many findings concern a region.
	 *
	 * @param region the region
	 * @param count how many
	 */
	record RegionCount(Organisation region, int count) {
	}

	/**
	 * How many findings concern an ICB.
	 *
	 * @param icb the ICB
	 * @param count how many
	 */
	record IcbCount(Organisation icb, int count) {
	}

	/**
	 * How many findings matter so much.
	 *
	 * @param severity how much
	 * @param count how many
	 */
	record SeverityCount(Severity severity, int count) {
	}

	/**
	 * A page of findings, and counts over all of them.
	 *
	 * @param edges the findings of the page
	 * @param pageInfo where the page stands
	 * @param totalCount how many there are
	 * @param all all that fit
	 * @param notChecked what the dataset does not allow to be looked for
	 */
	record FindingConnection(List<FindingEdge> edges, PageInfo pageInfo, int totalCount, List<Finding> all,
			List<NotChecked> notChecked) {

		public List<KindCount> countsByKind() {
			return counts(Count.by(Finding::kind, this.all.stream()), KindCount::new);
		}

		/** The worst first. */
		public List<SeverityCount> countsBySeverity() {
			return counts(Count.by(Finding::severity, this.all.stream()), SeverityCount::new);
		}

		/** By name. */
		public List<RegionCount> countsByRegion() {
			return counts(Count.of(this.all.stream().flatMap((one) -> one.regions().stream()), BY_NAME),
					RegionCount::new);
		}

		/** By name. */
		public List<IcbCount> countsByIcb() {
			return counts(Count.of(this.all.stream().flatMap((one) -> one.icbs().stream()), BY_NAME), IcbCount::new);
		}

		private static <T, C> List<C> counts(List<Count<T>> counts, BiFunction<T, Integer, C> told) {
			return counts.stream().map((one) -> told.apply(one.value(), one.count())).toList();
		}

	}

	@QueryMapping
	FindingConnection findings(@Argument @Nullable FindingFilter filter, @Argument @Nullable FindingOrder orderBy,
			PageWanted wanted, Question question) {
		FindingFilter fitting = (filter == null) ? FindingFilter.NONE : filter;
		FindingOrder order = (orderBy == null) ? FindingOrder.USUAL : orderBy;
		PageWanted page = wanted.in(question.release()).by(order.ofList());
		Recorded kept = this.recorded.recorded(question.release());
		List<Finding> all = this.reasoner.findings(bodies(fitting, question), kept, question)
			.stream()
			.filter(fitting::fits)
			.toList();
		if (all.isEmpty() && !fitting.named().isEmpty()) {
			requireNamed(fitting, question);
		}
		Connection<FindingEdge> shown = Paging.page(all, order::key, page, FindingEdge::new);
		return new FindingConnection(shown.edges(), shown.pageInfo(), shown.totalCount(), all, kept.notChecked());
	}

	/** Nothing may fit because what is named is not there, or is something else. */
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
