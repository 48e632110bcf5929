package org.oversightgraph.oversight;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.organisation.Organisation;

/**
 * Who oversees, by the NHS System Oversight Framework of June 2021 (PAR693), as far as
 * the sources held here tell: systems are not statutory, so the regional team leads, with
 * the system sharing, and agrees arrangements where an organisation spans several
 * systems.
 */
final class Sof2021Oversight implements EditionOversight {

	@Override
	public String edition() {
		return "SOF-2021-22";
	}

	@Override
	public OversightPosition position(PositionDraft draft) {
		draft
			.statutory("sof-nhs-england-accountable",
					"%s keeps its accountability and its powers, and works with and through systems.")
			.because("ics-no-statutory-powers",
					"Integrated care systems are not yet statutory and have no powers of oversight of their own.",
					List.of());
		return switch (draft.subject().kind()) {
			case ICB -> system(draft);
			case TRUST -> trust(draft);
			case PROVIDER_COLLABORATIVE -> collaborative(draft);
			default -> NotCovered.position(draft);
		};
	}

	private static OversightPosition collaborative(PositionDraft draft) {
		return NotCovered.position(draft.because("sof-provider-collaboration",
				"Providers are expected to work together, and %s is such an arrangement; a provider that does not may be treated as in breach."
					.formatted(draft.subject().name()),
				List.of(draft.facts().registration())));
	}

	private static OversightPosition system(PositionDraft draft) {
		Map<Organisation, List<Fact>> regions = draft.regionsOf(List.of(draft.subject()));
		if (draft.date().isBefore(Organisation.ICBS_ESTABLISHED)) {
			Caveats.systemBeforeBoard(draft);
		}
		return byRegion(draft, draft.subject(), regions, "region-leads-system",
				"%s regional team leads the oversight of the system of %s.");
	}

	private static OversightPosition trust(PositionDraft draft) {
		WorkingSystems systems = WorkingSystems.of(draft.facts(), draft.date());
		Optional<OversightPosition> agreed = Agreements.position(draft, systems, Agreements.Rules.SOF_2021_22);
		if (agreed.isPresent()) {
			return agreed.get();
		}
		Caveats.add(draft, systems);
		if (systems.all().isEmpty()) {
			return draft
				.because("no-system-known",
						"No system is recorded in which %s works on %s, so no region can be named."
							.formatted(draft.subject().name(), draft.date()),
						List.of())
				.conclude(Determination.UNDETERMINED, null);
		}
		Map<Organisation, List<Fact>> regions = draft.regionsOf(systems.icbs());
		for (WorkingSystem system : systems.all()) {
			draft.line(system.icb(), OversightRole.SHARED, "region-leads-organisation",
					"The system of %s shares in the oversight of %s.".formatted(system.icb().name(),
							draft.subject().name()),
					system.facts());
		}
		draft.sharedWith(systems.icbs());
		if (systems.only().isPresent()) {
			return byRegion(draft, systems.only().get().icb(), regions, "region-leads-organisation",
					"%s regional team leads the oversight of %s, with its system sharing.");
		}
		if (systems.all().size() == 1) {
			return draft.candidates(List.copyOf(regions.keySet())).conclude(Determination.UNDETERMINED, null);
		}
		regions.forEach((region, used) -> draft.line(region, OversightRole.COORDINATING,
				"spanning-arrangement-by-region", "%s regional team is to agree arrangements with %s and its systems."
					.formatted(region.name(), draft.subject().name()),
				used));
		draft.regionsNotKnown(systems.icbs(), "spanning-arrangement-by-region");
		return draft.coordinators(List.copyOf(regions.keySet()))
			.candidates(List.copyOf(regions.keySet()))
			.because("spanning-arrangement-by-region",
					"%s spans several systems (%s). Regional teams agree arrangements with it and them; none is recorded."
						.formatted(draft.subject().name(), PositionDraft.names(systems.icbs())),
					systems.all().stream().flatMap((system) -> system.facts().stream()).toList())
			.conclude(Determination.UNDETERMINED, null);
	}

	private static OversightPosition byRegion(PositionDraft draft, Organisation icb,
			Map<Organisation, List<Fact>> regions, String rule, String statement) {
		if (regions.size() != 1) {
			return Regions.noneLeads(draft, icb, rule);
		}
		Organisation region = regions.keySet().iterator().next();
		List<Fact> used = regions.values().stream().flatMap(List::stream).toList();
		String because = "NHS England and NHS Improvement's "
				+ statement.formatted(region.name(), draft.subject().name());
		return draft.line(region, OversightRole.LEAD, rule, because, used)
			.because(rule, because, used)
			.conclude(Determination.BY_RULE, region);
	}

}
