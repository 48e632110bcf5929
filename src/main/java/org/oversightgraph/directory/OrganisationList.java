package org.oversightgraph.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.oversightgraph.directory.OrganisationFilter.Side;
import org.oversightgraph.finding.Finding;
import org.oversightgraph.finding.FindingGraph;
import org.oversightgraph.finding.FindingKind;
import org.oversightgraph.finding.FindingReasoner;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.footprint.OversightGraph;
import org.oversightgraph.footprint.Subjects;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.oversight.PositionCache;
import org.oversightgraph.platform.graphql.PageWanted;
import org.oversightgraph.platform.graphql.Paging;
import org.oversightgraph.platform.graphql.Paging.Cut;

import org.springframework.stereotype.Component;

/**
 * Lists organisations in one round trip. Reads facts only if the filter or order needs
 * them, and then for as few organisations as possible.
 */
@Component
class OrganisationList {

	private final DirectoryGraph directory;

	private final OversightGraph graph;

	private final Framework framework;

	private final PositionCache positions;

	private final FindingGraph recorded;

	private final FindingReasoner findings;

	OrganisationList(DirectoryGraph directory, OversightGraph graph, FindingGraph recorded, PositionCache positions,
			Framework framework) {
		this.recorded = recorded;
		this.findings = new FindingReasoner(framework);
		this.directory = directory;
		this.graph = graph;
		this.framework = framework;
		this.positions = positions;
	}

	/** Returns a page of the organisations that match. */
	Cut<ListedBody> page(OrganisationFilter filter, OrganisationOrder order, PageWanted page, Question question) {
		filter.check(this.framework);
		if (!filter.needsFacts() && filter.name() == null && order.ofList().isDefault()) {
			Cut<Organisation> cut = this.directory.page(filter, question.moment(), page);
			return new Cut<>(cut.items().stream().map((body) -> listed(body, question)).toList(), cut.skipped(),
					cut.within(), cut.total());
		}
		boolean deep = filter.needsFacts() || order.field().needsFacts();
		List<ListedBody> fitting = (deep ? related(narrowest(filter, question), filter, question)
				: all(filter, question))
			.stream()
			.filter(filter::fits)
			.toList();
		if (fitting.isEmpty()) {
			requireNamed(filter, question);
		}
		return Paging.cut(fitting, order::key, page);
	}

	/**
	 * Explains an empty result if a code in the filter is unknown or of the wrong kind.
	 */
	private void requireNamed(OrganisationFilter filter, Question question) {
		List<String> codes = filter.named().stream().map(OrganisationCode::value).distinct().toList();
		filter.requireNamed(this.directory.bodies(codes, question.release())
			.stream()
			.collect(Collectors.toMap(Organisation::code, Function.identity())));
	}

	/**
	 * Returns the facet counts for a filter.
	 * @param sides the requested facets
	 */
	OrganisationFacets facets(OrganisationFilter filter, Set<Side> sides, Question question) {
		boolean deep = sides.stream().anyMatch(Side::needsFacts);
		if (filter.needsFacts()) {
			List<ListedBody> all = related(widest(filter, sides.contains(Side.KIND)), filter, question);
			return new OrganisationFacets(all, all, filter);
		}
		boolean plain = !sides.stream().allMatch(Side::needsFacts);
		return new OrganisationFacets(plain ? all(OrganisationFilter.NONE, question) : List.of(),
				deep ? related(widest(filter, false), filter, question) : List.of(), filter);
	}

	/** Selects every organisation that can match without the condition on one facet. */
	private static Subjects widest(OrganisationFilter filter, boolean ofAnyKind) {
		OrganisationCode icb = filter.icb();
		if (icb != null) {
			return Subjects.relatedTo(List.of(icb.value()), 1);
		}
		List<OrganisationKind> kinds = ofAnyKind ? List.of() : filter.kindsOrAny();
		return Subjects.ofKinds(kinds.isEmpty() ? List.of(OrganisationKind.values()) : kinds);
	}

	private List<ListedBody> all(OrganisationFilter filter, Question question) {
		return this.directory.all(filter, question.moment()).stream().map((body) -> listed(body, question)).toList();
	}

	private List<ListedBody> related(Subjects subjects, OrganisationFilter filter, Question question) {
		boolean withFindings = filter.needsFindings();
		return this.graph.derived(new RelatedKey(subjects, withFindings, question.key()), () -> {
			Collection<OversightFacts> found = this.graph.facts(subjects, question.moment()).values();
			Map<String, Set<FindingKind>> findings = withFindings ? findings(found, question) : Map.of();
			return found.stream()
				.map((facts) -> new ListedBody(facts.subject(), facts, question, this.positions,
						findings.getOrDefault(facts.subject().code(), Set.of())))
				.toList();
		});
	}

	/** The key of a list of organisations with facts. */
	private record RelatedKey(Subjects subjects, boolean withFindings, Question.Key question) {
	}

	private Map<String, Set<FindingKind>> findings(Collection<OversightFacts> facts, Question question) {
		return this.findings.findings(facts, this.recorded.recorded(question.release()), question)
			.stream()
			.collect(Collectors.groupingBy((finding) -> finding.subject().code(),
					Collectors.mapping(Finding::kind, Collectors.toSet())));
	}

	private ListedBody listed(Organisation body, Question question) {
		return new ListedBody(body, null, question, this.positions, Set.of());
	}

	/** Selects as few organisations as possible, including all that can match. */
	private static Subjects narrowest(OrganisationFilter filter, Question question) {
		if (filter.icb() != null) {
			return Subjects.relatedTo(List.of(filter.icb().value()), 1);
		}
		if (filter.region() != null) {
			return Subjects.inRegion(filter.region().value());
		}
		if (filter.segment() != null) {
			return Subjects.everInSegment(filter.segment());
		}
		return Subjects.ofKinds(filter.kindsThatCanMatch(question));
	}

}
