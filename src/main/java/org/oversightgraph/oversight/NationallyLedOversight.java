package org.oversightgraph.oversight;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.footprint.WorkingSystems;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.RuleRole;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;

/**
 * Oversight under an edition in which NHS England leads for providers: the NHS Oversight
 * Framework 2025/26 (PRN02028). ICBs are strategic commissioners and lead for no
 * provider. The available sources do not say who leads for ICBs, places and
 * collaboratives.
 */
final class NationallyLedOversight implements EditionOversight {

	@Override
	public OversightPosition position(Reasoning reasoning) {
		return reasoning.subject().is(OrganisationKind.TRUST) ? trust(reasoning)
				: NotCovered.position(reasoning, Grounds.NONE);
	}

	private static OversightPosition trust(Reasoning reasoning) {
		WorkingSystems systems = reasoning.systems();
		Map<Organisation, List<Fact>> regions = reasoning.regionsOf(systems.icbs());
		List<Organisation> coordinators = List.copyOf(regions.keySet());
		Grounds before = Grounds.of(coordinating(reasoning, regions), new Commissioning(reasoning, systems).lines(),
				improvementProgramme(reasoning));
		Optional<Organisation> lead = reasoning.facts().nhsEngland();
		if (lead.isEmpty()) {
			return reasoning.position(Conclusion.undetermined(List.of()).withCoordinators(coordinators),
					before.and(Grounds.because(reasoning.reason(RuleRole.LEADS_PROVIDER,
							"NHS England leads, but this dataset does not contain NHS England.", List.of()))));
		}
		OversightLine line = reasoning.line(lead.get(), OversightRole.LEAD, RuleRole.LEADS_PROVIDER,
				"%s leads the oversight of %s. Under this edition it leads for all trusts. ICBs commission services and do not lead."
					.formatted(lead.get().name(), reasoning.subject().name()),
				List.of(reasoning.facts().registration()));
		return reasoning.position(Conclusion.leads(Determination.BY_RULE, lead.get()).withCoordinators(coordinators),
				Grounds.of(before, Grounds.leads(line), commissioners(reasoning, systems),
						Coordination.unknownRegions(reasoning, systems.icbs(),
								reasoning.edition().required(RuleRole.LEADS_PROVIDER)),
						new Caveats(reasoning, systems).grounds()));
	}

	private static Grounds coordinating(Reasoning reasoning, Map<Organisation, List<Fact>> regions) {
		return Grounds.lines(regions.entrySet()
			.stream()
			.map((region) -> reasoning.line(region.getKey(), OversightRole.COORDINATING, RuleRole.LEADS_PROVIDER,
					"NHS England's %s co-ordinates, because %s works in systems of its region."
						.formatted(Names.team(region.getKey()), reasoning.subject().name()),
					region.getValue())));
	}

	private static Grounds commissioners(Reasoning reasoning, WorkingSystems systems) {
		return systems.all().isEmpty() ? Grounds.NONE
				: Grounds.because(reasoning.reason(RuleRole.COMMISSIONS,
						"The ICBs of its systems are strategic commissioners and do not lead its oversight: %s."
							.formatted(Names.inRow(systems.icbs())),
						systems.facts()));
	}

	/**
	 * Returns the line of the lead of the programme for trusts most in need of support.
	 */
	private static Grounds improvementProgramme(Reasoning reasoning) {
		Optional<FrameworkRule> rule = reasoning.edition().playing(RuleRole.IMPROVEMENT_PROGRAMME);
		if (rule.isEmpty() || reasoning.question().isUnderOtherRules()) {
			return Grounds.NONE;
		}
		return Grounds.lines(
				reasoning.segment()
					.filter((allocation) -> rule.get().isOfSegment(allocation.segment()))
					.stream()
					.flatMap((allocation) -> reasoning.facts()
						.nhsEngland()
						.stream()
						.map((body) -> reasoning.line(body, OversightRole.SUPPORT_LEAD, rule.get(),
								"%s leads the Provider Improvement Programme. The programme goes with segment %d."
									.formatted(body.name(), allocation.segment()),
								Support.facts(reasoning, allocation)))));
	}

}
