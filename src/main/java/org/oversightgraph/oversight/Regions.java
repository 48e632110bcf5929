package org.oversightgraph.oversight;

import java.util.List;
import java.util.Map;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
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
		draft.regionsNotKnown(systems.icbs(), rules.region());
		if (several) {
			draft.because(rules.regions(),
					"The ICBs are in several regions, each of which co-ordinates: %s."
						.formatted(PositionDraft.names(List.copyOf(regions.keySet()))),
					regions.values().stream().flatMap(List::stream).toList());
		}
	}

	/**
	 * The position where the regional team of an ICB leads, and not just one region is
	 * recorded for it: those in question are the regions recorded, else those of the
	 * boards it followed.
	 */
	static OversightPosition noneLeads(PositionDraft draft, Organisation icb, String rule) {
		List<Link> links = draft.facts().regionsOrThoseBefore(icb, draft.date());
		List<Organisation> regions = PositionDraft.regions(links);
		boolean followed = draft.facts().isRegionOpen(icb, draft.date()) && !regions.isEmpty();
		String statement = followed
				? "The regional team leads, but nothing recorded says which region %s is in on %s; the boards it followed are in %s."
					.formatted(icb.name(), draft.date(), PositionDraft.names(regions))
				: "The regional team leads, but not just one region is recorded for %s on %s."
					.formatted(draft.subject().name(), draft.date());
		return draft.candidates(regions)
			.because(rule, statement, links.stream().map(Link::fact).toList())
			.conclude(Determination.UNDETERMINED, null);
	}

}
