package org.oversightgraph.oversight;

import java.util.List;
import java.util.stream.Stream;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.framework.RuleRole;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.standing.SegmentAllocation;
import org.oversightgraph.standing.SupportEpisode;

/**
 * The lead of mandated support, a separate line beside the lead of oversight (NOF-2022-23
 * ¶37a(i), ¶37a(ii)).
 */
final class Support {

	private Support() {
	}

	/**
	 * Returns the lines of the leads of support in the recorded segment. In segment 3 the
	 * regional team leads (¶37a(i)). In segment 4 NHS England leads nationally (¶37a(ii),
	 * ¶50). A segment of another edition is not used.
	 * @param icbs the ICBs of the organisation's systems; for an ICB, itself
	 */
	static Grounds lines(Reasoning reasoning, List<Organisation> icbs) {
		if (reasoning.question().isUnderOtherRules()) {
			return Grounds.NONE;
		}
		return reasoning.segment().filter(SegmentAllocation::isStruggling).map((allocation) -> {
			List<Fact> used = facts(reasoning, allocation);
			return (allocation.segment() == SegmentAllocation.STRUGGLING) ? regional(reasoning, icbs, used)
					: national(reasoning, used);
		}).orElse(Grounds.NONE);
	}

	/** Returns the facts about the segment and the support on the date. */
	static List<Fact> facts(Reasoning reasoning, SegmentAllocation allocation) {
		return Stream
			.concat(Stream.of(allocation.fact()),
					reasoning.facts().supportOn(reasoning.date()).stream().map(SupportEpisode::fact))
			.toList();
	}

	private static Grounds regional(Reasoning reasoning, List<Organisation> icbs, List<Fact> used) {
		return Grounds.lines(reasoning.regionsOf(icbs)
			.keySet()
			.stream()
			.map((region) -> reasoning.line(region, OversightRole.SUPPORT_LEAD, RuleRole.MANDATED_SUPPORT,
					"NHS England's %s leads the mandated support of %s%s. Mandated support goes with segment 3."
						.formatted(Names.team(region), reasoning.subject().name(),
								reasoning.subject().is(OrganisationKind.ICB) ? "" : ", with its ICB"),
					used)));
	}

	private static Grounds national(Reasoning reasoning, List<Fact> used) {
		return Grounds.lines(reasoning.facts()
			.nhsEngland()
			.stream()
			.map((body) -> reasoning.line(body, OversightRole.SUPPORT_LEAD, RuleRole.INTENSIVE_SUPPORT,
					"%s leads the intensive support of %s nationally. Segment 4 brings the Recovery Support Programme."
						.formatted(body.name(), reasoning.subject().name()),
					used)));
	}

}
