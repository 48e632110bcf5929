package org.oversightgraph.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.footprint.WorkingSystems;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.oversight.OversightPosition;
import org.oversightgraph.oversight.OversightReasoner;

/**
 * The coverage of the data for the trusts that are open on a date.
 *
 * @param region counts only trusts that work in a system of this region; null for all
 * trusts
 * @param trusts the number of trusts
 * @param withStatedSystem the number of trusts with a stated system other than the
 * register entry
 * @param withSegment the number of trusts with a recorded segment
 * @param withProviderRating the number of trusts with a recorded provider rating
 * @param withLead the number of trusts with a determined lead of their oversight
 * @param segmentAges the ages of their segments, lowest first
 * @param withStaleFact the number of trusts with a stale fact about their systems or
 * commissioners
 */
record RecordCoverage(@Nullable Organisation region, int trusts, int withStatedSystem, int withSegment,
		List<SegmentAge> segmentAges, int withProviderRating, int withLead, int withStaleFact) {

	/** The kinds of facts about the systems and commissioners of a trust. */
	private static final Set<LinkKind> PLACING = EnumSet.of(LinkKind.REGISTERED_IN, LinkKind.PARTNER_IN,
			LinkKind.SERVES, LinkKind.COMMISSIONS);

	/** Counts all trusts first, then the trusts of each region. */
	static List<RecordCoverage> of(Collection<OversightFacts> facts, Set<String> rated, OversightReasoner reasoner,
			Question question) {
		List<OversightFacts> open = facts.stream()
			.filter((trust) -> trust.subject().is(OrganisationKind.TRUST))
			.filter((trust) -> trust.subject().statusOn(question.asOf()) == OrganisationStatus.ACTIVE)
			.toList();
		Map<String, Organisation> regions = new TreeMap<>();
		open.forEach(
				(trust) -> trust.regionsOn(question.asOf()).forEach((region) -> regions.put(region.name(), region)));
		List<RecordCoverage> all = new ArrayList<>();
		all.add(counted(null, open, rated, reasoner, question));
		regions.values()
			.forEach((region) -> all.add(counted(region,
					open.stream().filter((trust) -> trust.isInRegion(region.code(), question.asOf())).toList(), rated,
					reasoner, question)));
		return all;
	}

	private static RecordCoverage counted(@Nullable Organisation region, List<OversightFacts> trusts, Set<String> rated,
			OversightReasoner reasoner, Question question) {
		int stated = 0;
		int segments = 0;
		int ratings = 0;
		int leads = 0;
		int stale = 0;
		List<SegmentAge> ages = new ArrayList<>();
		for (OversightFacts trust : trusts) {
			OversightPosition position = reasoner.position(trust, question);
			WorkingSystems systems = trust.workingSystems(question.asOf());
			stated += (systems.fromRegister() || systems.all().isEmpty()) ? 0 : 1;
			segments += (position.segment() != null) ? 1 : 0;
			SegmentAge.of(trust, position.segment(), question.asOf()).ifPresent(ages::add);
			ratings += rated.contains(trust.subject().code()) ? 1 : 0;
			leads += (position.lead() != null) ? 1 : 0;
			stale += hasStaleFact(trust, question.asOf()) ? 1 : 0;
		}
		return new RecordCoverage(region, trusts.size(), stated, segments, SegmentAge.together(ages), ratings, leads,
				stale);
	}

	/** Returns the share of the trusts with a stated system, 0 to 1. */
	public double shareWithStatedSystem() {
		return share(this.withStatedSystem);
	}

	/** Returns the share of the trusts with a recorded segment, 0 to 1. */
	public double shareWithSegment() {
		return share(this.withSegment);
	}

	private double share(int some) {
		return (this.trusts == 0) ? 0 : (double) some / this.trusts;
	}

	private static boolean hasStaleFact(OversightFacts trust, LocalDate date) {
		return PLACING.stream()
			.flatMap((kind) -> trust.links(kind, date).stream())
			.filter((link) -> link.from().code().equals(trust.subject().code())
					|| link.to().code().equals(trust.subject().code()))
			.anyMatch((link) -> link.provenance().isStaleOn(date));
	}

}
