package org.oversightgraph.oversight;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.fact.Link;
import org.oversightgraph.footprint.WorkingSystem;
import org.oversightgraph.footprint.WorkingSystems;
import org.oversightgraph.framework.RuleRole;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.time.DateInWords;

/**
 * Oversight under an edition in which ICBs lead for providers: the NHS Oversight
 * Framework of 27 June 2022 (PAR1378). Regional teams lead the oversight of ICBs (¶17).
 * ICBs lead the oversight of providers in their system (¶13, ¶18). A provider that works
 * across several ICBs needs a bespoke arrangement (¶22). NHS England remains accountable
 * in law (¶14).
 */
final class IcbLedOversight implements EditionOversight {

	@Override
	public OversightPosition position(Reasoning reasoning) {
		return switch (reasoning.subject().kind()) {
			case ICB -> icb(reasoning);
			case PLACE -> place(reasoning);
			case TRUST, PROVIDER_COLLABORATIVE -> provider(reasoning);
			default -> throw new IllegalArgumentException("not a subject of oversight: " + reasoning.subject().kind());
		};
	}

	/**
	 * Returns the position of an ICB, led by its regional team (¶17). NHS England
	 * assesses it every year (¶63).
	 */
	private static OversightPosition icb(Reasoning reasoning) {
		Grounds before = Grounds.of(
				accountable(reasoning).and(AnnualAssessments.of(reasoning)).withOneLineForEachPart(),
				reasoning.date().isBefore(Organisation.ICBS_ESTABLISHED) ? Caveats.systemBeforeIcb(reasoning)
						: Grounds.NONE,
				Support.lines(reasoning, List.of(reasoning.subject())));
		return RegionalLead.position(reasoning, reasoning.subject(), RuleRole.LEADS_ICB,
				"NHS England's %s leads the oversight of %s. It oversees places and providers through the ICB.",
				List.of(), before);
	}

	/**
	 * Returns the position of a place, whose ICB is responsible for the functions that it
	 * delegates to it (¶13).
	 */
	private static OversightPosition place(Reasoning reasoning) {
		WorkingSystems systems = reasoning.systems();
		Grounds before = accountable(reasoning).and(new Caveats(reasoning, systems).grounds());
		Optional<WorkingSystem> only = systems.only();
		if (only.isEmpty()) {
			return placeWithoutIcb(reasoning, systems, before);
		}
		Organisation icb = only.get().icb();
		List<Arrangement> delegations = reasoning.facts()
			.arrangements(ArrangementKind.COMMISSIONING_DELEGATION, reasoning.subject(), PartyRole.DELEGATE,
					reasoning.date());
		OversightLine line = reasoning.line(icb, OversightRole.LEAD, RuleRole.LEADS_PLACE,
				"%s leads for %s. An ICB is responsible for the functions that it delegates to a place."
					.formatted(icb.name(), reasoning.subject().name()),
				Stream.concat(only.get().facts().stream(), delegations.stream().map(Arrangement::fact)).toList());
		return reasoning.position(Conclusion.leads(Determination.BY_RULE, icb), before.and(Grounds.leads(line)));
	}

	private static OversightPosition placeWithoutIcb(Reasoning reasoning, WorkingSystems systems, Grounds before) {
		String statement = "It is not determined which ICB leads for %s on %s. No record certainly links it to exactly one ICB on that date."
			.formatted(reasoning.subject().name(), DateInWords.of(reasoning.date()));
		Reason reason = systems.all().isEmpty() ? reasoning.byConvention("no-system-known", statement, List.of())
				: reasoning.reason(RuleRole.LEADS_PLACE, statement, systems.facts());
		return reasoning.position(Conclusion.undetermined(systems.icbs()), before.and(Grounds.because(reason)));
	}

	/**
	 * Returns the position of a provider. An agreement in force names the lead (¶22).
	 * Otherwise the ICB of its only system leads (¶13, ¶18). A provider in several
	 * systems needs an agreement (¶22).
	 */
	private static OversightPosition provider(Reasoning reasoning) {
		WorkingSystems systems = reasoning.systems();
		Grounds before = Grounds.of(accountable(reasoning), new Commissioning(reasoning, systems).lines(),
				Support.lines(reasoning, systems.icbs()));
		Optional<Agreements> agreements = Agreements.inForce(reasoning, systems);
		if (agreements.isPresent()) {
			return agreements.get().position(before);
		}
		Optional<WorkingSystem> only = systems.only();
		if (only.isPresent()) {
			return single(reasoning, systems, only.get(), before);
		}
		if (systems.all().isEmpty()) {
			return reasoning.position(Conclusion.undetermined(List.of()), before
				.and(Grounds.because(reasoning.byConvention("no-system-known",
						"No ICB can be named as lead of %s on %s. No record certainly places it in a system on that date."
							.formatted(reasoning.subject().name(), DateInWords.of(reasoning.date())),
						List.of()))));
		}
		if (systems.splitOrigin() != null || systems.all().size() == 1) {
			return reasoning.position(Conclusion.undetermined(systems.icbs()),
					before.and(new Caveats(reasoning, systems).grounds()));
		}
		return several(reasoning, systems, before);
	}

	/**
	 * Returns the position of a provider in one system, led by its ICB (¶13, ¶18). This
	 * includes a collaborative (¶18).
	 */
	private static OversightPosition single(Reasoning reasoning, WorkingSystems systems, WorkingSystem only,
			Grounds before) {
		Grounds caveats = new Caveats(reasoning, systems).grounds();
		if (systems.fromRegister()) {
			OversightLine presumed = reasoning.presumedFromRegister(only.icb(),
					"%s is presumed to lead the oversight of %s.".formatted(only.icb().name(),
							reasoning.subject().name()),
					only.facts());
			return reasoning.position(Conclusion.leads(Determination.PRESUMED, only.icb()),
					Grounds.of(before, Grounds.leads(presumed), caveats));
		}
		boolean collaborative = reasoning.subject().is(OrganisationKind.PROVIDER_COLLABORATIVE);
		OversightLine line = reasoning.line(only.icb(), OversightRole.LEAD,
				collaborative ? RuleRole.THROUGH_COLLABORATIVE : RuleRole.LEADS_PROVIDER,
				(collaborative
						? "%s leads the oversight of the providers in %s. No other system of the collaborative is recorded."
						: "%s leads the oversight of %s. No other system of this trust is recorded.")
					.formatted(only.icb().name(), reasoning.subject().name()),
				only.facts());
		return reasoning.position(Conclusion.leads(Determination.BY_RULE, only.icb()),
				Grounds.of(before, Grounds.leads(line), caveats));
	}

	/**
	 * Returns the position of a provider in several systems without a recorded agreement
	 * (¶22).
	 */
	private static OversightPosition several(Reasoning reasoning, WorkingSystems systems, Grounds before) {
		Reason missing = reasoning.reason(RuleRole.AGREEMENT_MISSING,
				"The oversight of %s needs a bespoke arrangement, and none is recorded. It works in several systems (%s). The framework expects regional teams to agree an arrangement with the ICBs and the providers concerned."
					.formatted(reasoning.subject().name(), Names.inRow(systems.icbs())),
				systems.facts().stream().distinct().toList());
		Coordination coordination = Coordination.of(reasoning, systems);
		Commissioning commissioning = new Commissioning(reasoning, systems);
		Optional<WorkingSystem> lead = commissioning.soleLead();
		Organisation leading = lead.map(WorkingSystem::icb).orElse(null);
		Grounds grounds = Grounds.of(before, Grounds.because(missing), coordination.grounds(),
				lead.map((system) -> presumed(reasoning, system)).orElseGet(commissioning::noSoleLead),
				sharing(reasoning, systems, leading), new Caveats(reasoning, systems).grounds());
		Conclusion conclusion = (leading == null) ? Conclusion.undetermined(commissioning.candidates())
				: Conclusion.leads(Determination.PRESUMED, leading);
		return reasoning.position(
				conclusion.withShared(Names.without(systems.icbs(), leading)).withCoordinators(coordination.regions()),
				grounds);
	}

	/** Returns the line of the lead commissioner, which is presumed to lead (¶22). */
	private static Grounds presumed(Reasoning reasoning, WorkingSystem system) {
		return Grounds.leads(reasoning.line(system.icb(), OversightRole.LEAD, RuleRole.LEAD_COMMISSIONER_PRESUMED,
				"%s is presumed to lead the oversight of %s. It is the only recorded lead commissioner of the provider's main service. The framework does not itself name the lead commissioner as lead."
					.formatted(system.icb().name(), reasoning.subject().name()),
				system.leadCommissioning(reasoning.subject().trustType().mainService())
					.stream()
					.map(Link::fact)
					.toList()));
	}

	/** Returns the lines of the other ICBs, which share the oversight (¶22). */
	private static Grounds sharing(Reasoning reasoning, WorkingSystems systems, @Nullable Organisation leading) {
		return Grounds.lines(systems.all()
			.stream()
			.filter((system) -> leading == null || !system.icb().code().equals(leading.code()))
			.map((system) -> reasoning.line(system.icb(), OversightRole.SHARED, RuleRole.AGREEMENT_MISSING,
					"%s shares the oversight of %s, which works in its system.".formatted(system.icb().name(),
							reasoning.subject().name()),
					system.facts())));
	}

	/** Returns NHS England's line, as it remains accountable in law (¶14). */
	private static Grounds accountable(Reasoning reasoning) {
		return reasoning.accountableInLaw(
				"%s remains accountable in law and decides on any enforcement. It informs the ICB concerned.");
	}

}
