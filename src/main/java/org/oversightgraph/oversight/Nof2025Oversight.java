package org.oversightgraph.oversight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.standing.SegmentAllocation;
import org.oversightgraph.standing.SupportEpisode;

/**
 * Who oversees, by the NHS Oversight Framework 2025/26 (PRN02028), in force since 26 June
 * 2025, as far as the sources held here tell: NHS England leads the oversight of
 * providers; ICBs are strategic commissioners and have no segment. Who leads for ICBs,
 * places and collaboratives is not in those sources.
 */
final class Nof2025Oversight implements EditionOversight {

	/** The segment that goes with the Provider Improvement Programme. */
	private static final int MOST_IN_NEED = 5;

	@Override
	public String edition() {
		return "NOF-2025-26";
	}

	@Override
	public OversightPosition position(PositionDraft draft) {
		return switch (draft.subject().kind()) {
			case TRUST -> trust(draft);
			default -> NotCovered.position(draft);
		};
	}

	private static OversightPosition trust(PositionDraft draft) {
		WorkingSystems systems = WorkingSystems.of(draft.facts(), draft.date());
		Map<Organisation, List<Fact>> regions = draft.regionsOf(systems.icbs());
		regions.forEach((region, used) -> draft.line(region, OversightRole.COORDINATING, "nhs-england-leads-provider",
				"NHS England's %s regional team co-ordinates for the systems of its region in which %s works."
					.formatted(region.name(), draft.subject().name()),
				used));
		draft.coordinators(List.copyOf(regions.keySet()));
		Commissioning.lines(draft, systems, "icb-strategic-commissioner", "icb-strategic-commissioner");
		improvementProgramme(draft);
		Optional<Organisation> lead = draft.facts().nhsEngland();
		if (lead.isEmpty()) {
			return draft
				.because("nhs-england-leads-provider", "NHS England leads, but this dataset does not hold it.",
						List.of())
				.conclude(Determination.UNDETERMINED, null);
		}
		String statement = "%s leads the oversight of providers, and so of %s; ICBs commission and do not lead it."
			.formatted(lead.get().name(), draft.subject().name());
		draft
			.line(lead.get(), OversightRole.LEAD, "nhs-england-leads-provider", statement,
					List.of(draft.facts().registration()))
			.because("nhs-england-leads-provider", statement, List.of(draft.facts().registration()));
		if (!systems.all().isEmpty()) {
			draft.because("icb-strategic-commissioner",
					"The ICBs in whose systems it works are strategic commissioners: %s."
						.formatted(PositionDraft.names(systems.icbs())),
					systems.all().stream().flatMap((system) -> system.facts().stream()).toList());
		}
		draft.regionsNotKnown(systems.icbs(), "nhs-england-leads-provider");
		Caveats.add(draft, systems);
		return draft.conclude(Determination.BY_RULE, lead.get());
	}

	private static void improvementProgramme(PositionDraft draft) {
		draft.segment()
			.filter((allocation) -> !draft.question().isUnderOtherRules() && allocation.segment() == MOST_IN_NEED)
			.map(SegmentAllocation::fact)
			.ifPresent((fact) -> draft.facts()
				.nhsEngland()
				.ifPresent((body) -> draft.line(body, OversightRole.SUPPORT_LEAD, "provider-improvement-programme",
						"%s leads the Provider Improvement Programme, which goes with segment 5."
							.formatted(body.name()),
						Stream
							.concat(Stream.of(fact),
									draft.facts().supportOn(draft.date()).stream().map(SupportEpisode::fact))
							.toList())));
	}

}
