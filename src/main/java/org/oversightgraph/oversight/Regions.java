package org.oversightgraph.oversight;

import java.util.List;
import java.util.Map;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.organisation.Organisation;

/**
 * The regional teams that co-ordinate the oversight of a provider in several systems
 * (NOF-2022-23 ¶22).
 */
final class Regions {

	private Regions() {
	}

	/** Adds a co-ordinating line for the region of each ICB. */
	static void coordinate(PositionDraft draft, WorkingSystems systems, Agreements.Rules rules) {
		Map<Organisation, List<Fact>> regions = draft.regionsOf(systems.icbs());
		boolean several = regions.size() > 1;
		regions.forEach((region, used) -> draft.line(region, OversightRole.COORDINATING,
				several ? rules.regions() : rules.region(),
				(several ? "NHS England's %s regional team co-ordinates with the other regions in which %s works."
						: "NHS England's %s regional team is to see that the oversight of %s is arranged.")
					.formatted(region.name(), draft.subject().name()),
				used));
		draft.coordinators(List.copyOf(regions.keySet()));
		if (several) {
			draft.because(rules.regions(),
					"The ICBs are in several regions, each of which co-ordinates: %s."
						.formatted(PositionDraft.names(List.copyOf(regions.keySet()))),
					regions.values().stream().flatMap(List::stream).toList());
		}
	}

}
