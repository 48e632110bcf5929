package org.oversightgraph.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.finding.Finding.Severity;
import org.oversightgraph.finding.Recorded.NotChecked;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.UnknownCode;
import org.oversightgraph.oversight.OversightGraph;
import org.oversightgraph.oversight.Subjects;
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

	private final OversightGraph graph;

	private final FindingGraph recorded;

	private final FindingReasoner reasoner;

	FindingController(OversightGraph graph, FindingGraph recorded, Framework framework) {
		this.graph = graph;
		this.recorded = recorded;
		this.reasoner = new FindingReasoner(framework);
	}

	/**
	 * Which findings to show; everything given must hold.
	 *
	 * @param kinds of these kinds
	 * @param severities of these severities
	 * @param region about bodies of this region
	 * @param icb about this ICB and the providers that work in its system
	 * @param provider about this provider
	 */
	record FindingFilter(@Nullable List<FindingKind> kinds, @Nullable List<Severity> severities,
			@Nullable OrganisationCode region, @Nullable OrganisationCode icb, @Nullable OrganisationCode provider) {

		static final FindingFilter NONE = new FindingFilter(null, null, null, null, null);

		Subjects subjects() {
			if (this.provider != null) {
				UnknownCode.requireWellFormed(this.provider);
				return Subjects.of(List.of(this.provider.value()));
			}
			if (this.icb != null) {
				UnknownCode.requireWellFormed(this.icb);
				return Subjects.relatedTo(List.of(this.icb.value()), 1);
			}
			if (this.region != null) {
				UnknownCode.requireWellFormed(this.region);
				return Subjects.inRegion(this.region.value());
			}
			return Subjects.ofKinds(OrganisationKind.TRUST, OrganisationKind.ICB,
					OrganisationKind.PROVIDER_COLLABORATIVE);
		}

		boolean fits(Finding finding) {
			return (this.kinds == null || this.kinds.contains(finding.kind()))
					&& (this.severities == null || this.severities.contains(finding.severity())) && (this.region == null
							|| finding.regions().stream().anyMatch((one) -> one.code().equals(this.region.value())));
		}

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
	 * A page of findings, and counts over all of them.
	 *
	 * @param edges the findings of the page
	 * @param pageInfo where the page stands
	 * @param totalCount how many there are
	 * @param countsByKind how many of each kind
	 * @param countsByRegion how many concern each region
	 * @param notChecked what the dataset does not allow to be looked for
	 */
	record FindingConnection(List<FindingEdge> edges, PageInfo pageInfo, int totalCount, List<KindCount> countsByKind,
			List<RegionCount> countsByRegion, List<NotChecked> notChecked) {
	}

	@QueryMapping
	FindingConnection findings(@Argument @Nullable FindingFilter filter, PageWanted page, Question question) {
		FindingFilter wanted = (filter == null) ? FindingFilter.NONE : filter;
		Recorded kept = this.recorded.recorded(question.release());
		List<Finding> all = this.reasoner
			.findings(this.graph.facts(wanted.subjects(), question.moment()).values(), kept, question)
			.stream()
			.filter(wanted::fits)
			.toList();
		Connection<FindingEdge> shown = Paging.page(all, Finding::key, page.in(question.release()), FindingEdge::new);
		return new FindingConnection(shown.edges(), shown.pageInfo(), shown.totalCount(), byKind(all), byRegion(all),
				kept.notChecked());
	}

	private static List<KindCount> byKind(List<Finding> all) {
		Map<FindingKind, Integer> counts = new EnumMap<>(FindingKind.class);
		all.forEach((finding) -> counts.merge(finding.kind(), 1, Integer::sum));
		return counts.entrySet().stream().map((entry) -> new KindCount(entry.getKey(), entry.getValue())).toList();
	}

	private static List<RegionCount> byRegion(List<Finding> all) {
		Map<String, List<Organisation>> regions = new TreeMap<>();
		all.forEach((finding) -> finding.regions()
			.forEach((region) -> regions.computeIfAbsent(region.name(), (name) -> new ArrayList<>()).add(region)));
		return regions.values().stream().map((same) -> new RegionCount(same.getFirst(), same.size())).toList();
	}

}
