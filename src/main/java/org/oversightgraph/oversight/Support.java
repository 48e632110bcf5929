package org.oversightgraph.oversight;

import java.util.List;
import java.util.stream.Stream;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.standing.SegmentAllocation;
import org.oversightgraph.standing.SupportEpisode;

/**
 * Who leads mandated support, which stands beside who leads oversight (NOF-2022-23 ¶37).
 */
final class Support {

	private Support() {
	}

	/**
	 * Adds the line of whoever leads the support that a body's segment brings: the
	 * regional team in segment 3, NHS England nationally in segment 4. A segment of
	 * another edition is not read across.
	 * @param icbs those in whose systems the body works; for an ICB, itself
	 */
	static void line(PositionDraft draft, List<Organisation> icbs) {
		if (draft.question().isUnderOtherRules()) {
			return;
		}
		draft.segment().filter(SegmentAllocation::isStruggling).ifPresent((allocation) -> {
			List<Fact> used = Stream
				.concat(Stream.of(allocation.fact()),
						draft.facts().supportOn(draft.date()).stream().map(SupportEpisode::fact))
				.toList();
			if (allocation.segment() == SegmentAllocation.STRUGGLING) {
				for (Organisation region : draft.regionsOf(icbs).keySet()) {
					draft.line(region, OversightRole.SUPPORT_LEAD, "segment-3-mandated-support",
							"NHS England's %s regional team leads the mandated support of %s%s.".formatted(
									region.name(), draft.subject().name(),
									draft.subject().is(OrganisationKind.ICB) ? "" : ", with its ICB"),
							used);
				}
				return;
			}
			draft.facts()
				.nhsEngland()
				.ifPresent((body) -> draft.line(body, OversightRole.SUPPORT_LEAD, "segment-4-intensive-support",
						"%s co-ordinates the intensive support of %s nationally, through the Recovery Support Programme."
							.formatted(body.name(), draft.subject().name()),
						used));
		});
	}

}
