package org.oversightgraph.oversight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;

/**
 * Who oversees, by the NHS Oversight Framework of 27 June 2022 (PAR1378), in force from 1
 * July 2022 to 25 June 2025: regional teams lead the oversight of ICBs (¶17), ICBs that
 * of providers in their system (¶13, ¶18), and where a provider works across several ICBs
 * a bespoke arrangement is to be agreed (¶22). NHS England stays accountable in law
 * (¶14).
 */
final class Nof2022Oversight implements EditionOversight {

	@Override
	public String edition() {
		return "NOF-2022-23";
	}

	@Override
	public OversightPosition position(PositionDraft draft) {
		return switch (draft.subject().kind()) {
			case ICB -> icb(draft);
			case PLACE -> place(draft);
			case TRUST, PROVIDER_COLLABORATIVE -> provider(draft);
			default -> throw new IllegalArgumentException("not a subject of oversight: " + draft.subject().kind());
		};
	}

	private OversightPosition icb(PositionDraft draft) {
		accountable(draft);
		if (draft.date().isBefore(Organisation.ICBS_ESTABLISHED)) {
			Caveats.systemBeforeBoard(draft);
		}
		Support.line(draft, List.of(draft.subject()));
		Map<Organisation, List<Fact>> regions = draft.regionsOf(List.of(draft.subject()));
		if (regions.size() != 1) {
			return Regions.noneLeads(draft, draft.subject(), "region-leads-icb");
		}
		Organisation region = regions.keySet().iterator().next();
		String statement = "NHS England's %s regional team leads the oversight of %s, and gains assurance of its places and providers through it."
			.formatted(region.name(), draft.subject().name());
		return draft.line(region, OversightRole.LEAD, "region-leads-icb", statement, flat(regions))
			.because("region-leads-icb", statement, flat(regions))
			.conclude(Determination.BY_RULE, region);
	}

	private OversightPosition place(PositionDraft draft) {
		WorkingSystems systems = WorkingSystems.of(draft.facts(), draft.date());
		accountable(draft);
		Caveats.add(draft, systems);
		Optional<WorkingSystem> only = systems.only();
		if (only.isEmpty()) {
			return undetermined(draft, systems,
					"No single ICB is recorded for %s on %s, so none can be said to answer for it."
						.formatted(draft.subject().name(), draft.date()));
		}
		Organisation icb = only.get().icb();
		List<Arrangement> delegations = draft.facts()
			.arrangements(ArrangementKind.COMMISSIONING_DELEGATION, draft.subject(), "DELEGATE", draft.date());
		List<Fact> used = Stream.concat(only.get().facts().stream(), delegations.stream().map(Arrangement::fact))
			.toList();
		String statement = "%s answers for what it delegates to %s.".formatted(icb.name(), draft.subject().name());
		return draft.line(icb, OversightRole.LEAD, "icb-answers-for-place", statement, used)
			.because("icb-answers-for-place", statement, used)
			.conclude(Determination.BY_RULE, icb);
	}

	private OversightPosition provider(PositionDraft draft) {
		WorkingSystems systems = WorkingSystems.of(draft.facts(), draft.date());
		accountable(draft);
		Commissioning.lines(draft, systems, "icb-commissions", "delegated-commissioning");
		Support.line(draft, systems.icbs());
		Optional<OversightPosition> agreed = Agreements.position(draft, systems, Agreements.Rules.NOF_2022_23);
		if (agreed.isPresent()) {
			return agreed.get();
		}
		Optional<WorkingSystem> only = systems.only();
		if (only.isPresent()) {
			return single(draft, systems, only.get());
		}
		if (systems.all().isEmpty()) {
			return draft
				.because("no-system-known",
						"No system is recorded in which %s works on %s, so no ICB can be named."
							.formatted(draft.subject().name(), draft.date()),
						List.of())
				.conclude(Determination.UNDETERMINED, null);
		}
		if (systems.splitOrigin() != null || systems.all().size() == 1) {
			Caveats.add(draft, systems);
			return draft.candidates(systems.icbs()).sharedWith(List.of()).conclude(Determination.UNDETERMINED, null);
		}
		return several(draft, systems);
	}

	private static OversightPosition single(PositionDraft draft, WorkingSystems systems, WorkingSystem only) {
		boolean collaborative = draft.subject().is(OrganisationKind.PROVIDER_COLLABORATIVE);
		String rule = collaborative ? "through-collaborative" : "icb-leads-provider";
		String statement = (collaborative ? "%s leads the oversight of the providers that work together in %s."
				: "%s leads the oversight of %s, which works in its system alone.")
			.formatted(only.icb().name(), draft.subject().name());
		draft.line(only.icb(), OversightRole.LEAD, rule, statement, only.facts())
			.because(rule, statement, only.facts());
		Caveats.add(draft, systems);
		return draft.conclude(Determination.BY_RULE, only.icb());
	}

	private static OversightPosition several(PositionDraft draft, WorkingSystems systems) {
		List<Fact> footprint = systems.all().stream().flatMap((system) -> system.facts().stream()).distinct().toList();
		draft.because("bespoke-needed",
				"%s works in several systems (%s), so its oversight needs a bespoke arrangement, which the regional team is to agree with the ICBs and the provider. None is recorded."
					.formatted(draft.subject().name(), PositionDraft.names(systems.icbs())),
				footprint);
		Regions.coordinate(draft, systems, Agreements.Rules.NOF_2022_23);
		Optional<WorkingSystem> lead = Commissioning.soleLead(draft, systems);
		lead.ifPresentOrElse((system) -> presume(draft, system), () -> Commissioning.explainNoLead(draft, systems));
		Organisation leading = lead.map(WorkingSystem::icb).orElse(null);
		List<Organisation> sharing = PositionDraft.without(systems.icbs(), leading);
		for (WorkingSystem system : systems.all()) {
			if (leading == null || !system.icb().code().equals(leading.code())) {
				draft.line(system.icb(), OversightRole.SHARED, "bespoke-needed",
						"%s is one of the ICBs in whose systems %s works, and shares its oversight."
							.formatted(system.icb().name(), draft.subject().name()),
						system.facts());
			}
		}
		Caveats.add(draft, systems);
		draft.sharedWith(sharing);
		if (leading == null) {
			return draft.candidates(Commissioning.candidates(draft, systems))
				.conclude(Determination.UNDETERMINED, null);
		}
		return draft.conclude(Determination.PRESUMED, leading);
	}

	private static void presume(PositionDraft draft, WorkingSystem system) {
		List<Fact> used = system.leadCommissioning(draft.subject().trustType().mainService())
			.stream()
			.map((link) -> link.fact())
			.toList();
		String statement = "%s is the one lead commissioner recorded for the main service of %s, and is presumed to lead its oversight; the framework itself does not say so."
			.formatted(system.icb().name(), draft.subject().name());
		draft.line(system.icb(), OversightRole.LEAD, "lead-commissioner-presumed", statement, used)
			.because("lead-commissioner-presumed", statement, used);
	}

	private static OversightPosition undetermined(PositionDraft draft, WorkingSystems systems, String statement) {
		if (systems.all().isEmpty()) {
			draft.because("no-system-known", statement, List.of());
		}
		else {
			draft.because("icb-answers-for-place", statement,
					systems.all().stream().flatMap((system) -> system.facts().stream()).toList());
		}
		return draft.candidates(systems.icbs()).conclude(Determination.UNDETERMINED, null);
	}

	private static void accountable(PositionDraft draft) {
		draft.statutory("nhs-england-accountable",
				"%s keeps accountability in law, and any enforcement, with the ICB concerned aware of it.");
	}

	private static List<Fact> flat(Map<Organisation, List<Fact>> facts) {
		return facts.values().stream().flatMap(List::stream).toList();
	}

}
