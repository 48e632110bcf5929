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
 * Who leads mandated support. That is a line of its own beside who leads oversight
 * (NOF-2022-23 ¶37a(i), ¶37a(ii)).
 */
final class Support {

	private Support() {
	}

	/**
	 * The line of the body that leads the support of the recorded segment: the regional
	 * team in segment 3 (¶37a(i)), NHS England nationally in segment 4 (¶37a(ii), ¶50). A
	 * segment of another edition is not read across.
	 * @param icbs those in whose systems the organisation works; for an ICB, itself
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

	/** The segment and the support on record. */
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
					"NHS England's %s regional team leads the mandated support of %s%s.".formatted(region.name(),
							reasoning.subject().name(),
							reasoning.subject().is(OrganisationKind.ICB) ? "" : ", with its ICB"),
					used)));
	}

	private static Grounds national(Reasoning reasoning, List<Fact> used) {
		return Grounds.lines(reasoning.facts()
			.nhsEngland()
			.stream()
			.map((body) -> reasoning.line(body, OversightRole.SUPPORT_LEAD, RuleRole.INTENSIVE_SUPPORT,
					"%s co-ordinates the intensive support of %s nationally, through the Recovery Support Programme."
						.formatted(body.name(), reasoning.subject().name()),
					used)));
	}

}
