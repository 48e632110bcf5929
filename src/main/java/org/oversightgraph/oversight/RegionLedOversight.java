package org.oversightgraph.oversight;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.footprint.WorkingSystem;
import org.oversightgraph.footprint.WorkingSystems;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.RuleRole;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.platform.text.SentenceStart;
import org.oversightgraph.time.DateInWords;

/**
 * Oversight under an edition in which regional teams lead for providers: the NHS System
 * Oversight Framework of June 2021 (PAR693). The reasoning covers only the available
 * sources. Systems are not statutory. The regional team is presumed to lead for trusts
 * and clinical commissioning groups, and the system shares. The regional team agrees
 * arrangements for an organisation that spans several systems.
 */
final class RegionLedOversight implements EditionOversight {

	@Override
	public OversightPosition position(Reasoning reasoning) {
		Grounds before = reasoning
			.accountableInLaw("%s retains its accountability and its powers. It works with and through systems.")
			.and(regulatorOfTrusts(reasoning))
			.and(Grounds.because(reasoning.reason(RuleRole.SYSTEMS_WITHOUT_POWERS,
					"Integrated care systems have no powers of oversight of their own. They are not yet statutory.",
					List.of())));
		return switch (reasoning.subject().kind()) {
			case ICB -> system(reasoning, before);
			case TRUST, SUB_ICB_LOCATION -> organisation(reasoning, before);
			case PROVIDER_COLLABORATIVE -> collaborative(reasoning, before);
			default -> NotCovered.position(reasoning, before);
		};
	}

	/**
	 * NHS Improvement had its own powers towards trusts until it became part of NHS
	 * England.
	 */
	private static Grounds regulatorOfTrusts(Reasoning reasoning) {
		return !reasoning.subject().is(OrganisationKind.TRUST) ? Grounds.NONE : Grounds.lines(reasoning.facts()
			.trustRegulatorOn(reasoning.date())
			.stream()
			.map((body) -> reasoning.line(body, OversightRole.STATUTORY, RuleRole.ACCOUNTABLE_IN_LAW,
					"%s retains its powers towards trusts. It acts together with NHS England.".formatted(body.name()),
					List.of(reasoning.facts().registration()))));
	}

	private static OversightPosition collaborative(Reasoning reasoning, Grounds before) {
		return NotCovered.position(reasoning, before.and(Grounds.because(reasoning.reason(
				RuleRole.PROVIDERS_COLLABORATE,
				"This edition expects providers to collaborate in their systems. A provider that does not may be treated as in breach of its governance conditions.",
				List.of(reasoning.facts().registration())))));
	}

	private static OversightPosition system(Reasoning reasoning, Grounds before) {
		Grounds caveat = reasoning.date().isBefore(Organisation.ICBS_ESTABLISHED) ? Caveats.systemBeforeIcb(reasoning)
				: Grounds.NONE;
		return RegionalLead.position(reasoning, reasoning.subject(), RuleRole.LEADS_ICB,
				"The %s of NHS England and NHS Improvement leads the oversight of "
						+ reasoning.subject().systemInSentence().replace("%", "%%") + ".",
				List.of(), before.and(caveat));
	}

	private static OversightPosition organisation(Reasoning reasoning, Grounds statutory) {
		WorkingSystems systems = reasoning.systems();
		Grounds lines = statutory.and(new SpecialisedCommissioning(reasoning, systems).lines());
		Optional<Agreements> agreements = Agreements.inForce(reasoning, systems);
		if (agreements.isPresent()) {
			return agreements.get().position(lines);
		}
		Grounds caveats = lines.and(new Caveats(reasoning, systems).grounds());
		if (systems.all().isEmpty()) {
			return reasoning.position(Conclusion.undetermined(List.of()), Grounds.because(reasoning.byConvention(
					"no-system-known",
					"No regional team can be named as lead of %s on %s. No record certainly places it in a system on that date."
						.formatted(reasoning.subject().name(), DateInWords.of(reasoning.date())),
					List.of()))
				.and(caveats));
		}
		Grounds before = caveats.and(sharing(reasoning, systems));
		if (systems.only().isPresent()) {
			return RegionalLead.presumed(reasoning, systems.only().get().icb(), RuleRole.LEADS_PROVIDER,
					"The %s of NHS England and NHS Improvement is presumed to lead the oversight of %s. Its system shares.",
					systems.icbs(), before.and(stageUnknown(reasoning)));
		}
		Map<Organisation, List<Fact>> regions = reasoning.regionsOf(systems.icbs());
		if (systems.all().size() == 1) {
			return reasoning.position(Conclusion.undetermined(List.copyOf(regions.keySet())).withShared(systems.icbs()),
					before);
		}
		return several(reasoning, systems, regions, before);
	}

	/**
	 * The part of a system depended on its stage of development, which no source gives.
	 */
	private static Grounds stageUnknown(Reasoning reasoning) {
		return Grounds.because(reasoning.byConvention("stage-of-system-unknown",
				"The lead is presumed. A more developed system could have a larger part in oversight, and the stage of the system is not recorded.",
				List.of()));
	}

	private static Grounds sharing(Reasoning reasoning, WorkingSystems systems) {
		if (systems.fromRegister()) {
			FrameworkRule presumption = reasoning.framework().rule(reasoning.edition(), Caveats.REGISTER);
			return Grounds.lines(systems.all()
				.stream()
				.map((system) -> reasoning.line(system.icb(), OversightRole.SHARED, presumption,
						"%s is presumed to share the oversight of %s. The register lists the trust there."
							.formatted(system(system), reasoning.subject().name()),
						system.facts())));
		}
		String sentence = "%s shares the oversight of %s." + (systems.only().isPresent()
				? " The regional team is presumed to lead." : " The lead is not determined.");
		return Grounds.lines(systems.all()
			.stream()
			.map((system) -> reasoning.line(system.icb(), OversightRole.SHARED, RuleRole.LEADS_PROVIDER,
					sentence.formatted(system(system), reasoning.subject().name()), system.facts())));
	}

	private static String system(WorkingSystem system) {
		return SentenceStart.of(system.icb().systemInSentence());
	}

	private static OversightPosition several(Reasoning reasoning, WorkingSystems systems,
			Map<Organisation, List<Fact>> regions, Grounds before) {
		Grounds agreeing = Grounds.lines(regions.entrySet()
			.stream()
			.map((region) -> reasoning.line(region.getKey(), OversightRole.COORDINATING, RuleRole.AGREEMENT_MISSING,
					"The %s of NHS England and NHS Improvement co-ordinates. It is expected to agree an arrangement with %s and its systems."
						.formatted(Names.team(region.getKey()), reasoning.subject().name()),
					region.getValue())));
		Grounds missing = Grounds.because(reasoning.reason(RuleRole.AGREEMENT_MISSING,
				"No lead is determined for %s. It spans several systems (%s). Regional teams agree an arrangement in such cases, and none is recorded."
					.formatted(reasoning.subject().name(), Names.inRow(systems.icbs())),
				systems.facts()));
		List<Organisation> teams = List.copyOf(regions.keySet());
		return reasoning.position(Conclusion.undetermined(teams).withShared(systems.icbs()).withCoordinators(teams),
				Grounds.of(missing, before, agreeing, Coordination.unknownRegions(reasoning, systems.icbs(),
						reasoning.edition().required(RuleRole.AGREEMENT_MISSING))));
	}

}
