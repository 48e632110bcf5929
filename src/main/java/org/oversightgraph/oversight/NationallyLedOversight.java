package org.oversightgraph.oversight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.footprint.WorkingSystem;
import org.oversightgraph.footprint.WorkingSystems;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.framework.RuleRole;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.standing.SegmentAllocation;
import org.oversightgraph.standing.SupportEpisode;

/**
 * Oversight under an edition in which NHS England leads for providers: the NHS Oversight
 * Framework 2025/26 (PRN02028) and its successor. ICBs are strategic commissioners and
 * lead for no provider. The available sources do not say who leads for ICBs, places and
 * collaboratives. NHS England assesses each ICB every year (NHS Act 2006, section 14Z59).
 */
final class NationallyLedOversight implements EditionOversight {

	private static final String CONVENTION = "regions-coordinate";

	@Override
	public OversightPosition position(Reasoning reasoning) {
		return switch (reasoning.subject().kind()) {
			case TRUST -> trust(reasoning);
			case ICB -> icb(reasoning);
			default -> partnership(reasoning);
		};
	}

	private static OversightPosition trust(Reasoning reasoning) {
		WorkingSystems systems = reasoning.systems();
		Map<Organisation, List<Fact>> regions = reasoning.regionsOf(systems.icbs());
		List<Organisation> coordinators = List.copyOf(regions.keySet());
		Commissioning commissioning = new Commissioning(reasoning, systems);
		Grounds before = Grounds.of(coordinating(reasoning, regions), commissioning.lines(), commissioning.strategic(),
				improvementProgramme(reasoning));
		Optional<Organisation> lead = reasoning.facts().nhsEngland();
		if (lead.isEmpty()) {
			return reasoning.position(Conclusion.undetermined(List.of()).withCoordinators(coordinators),
					before.and(Grounds.because(reasoning.reason(RuleRole.LEADS_PROVIDER,
							"NHS England leads, but this dataset does not contain NHS England.", List.of()))));
		}
		OversightLine line = reasoning.line(lead.get(), OversightRole.LEAD, RuleRole.LEADS_PROVIDER,
				"%s leads the oversight of %s. By the available sources of %s it leads for all trusts. ICBs commission services and do not lead."
					.formatted(lead.get().name(), reasoning.subject().name(), reasoning.edition().id()),
				List.of(reasoning.facts().registration()));
		return reasoning.position(Conclusion.leads(Determination.BY_RULE, lead.get()).withCoordinators(coordinators),
				Grounds.of(Grounds.leads(line), before, commissioners(reasoning, systems),
						Coordination.unknownRegions(reasoning, systems.icbs(),
								reasoning.framework().rule(reasoning.edition(), CONVENTION)),
						new Caveats(reasoning, systems).grounds()));
	}

	/**
	 * Returns the position of an ICB. No lead is named. Its regional team is a candidate,
	 * and NHS England assesses it every year.
	 */
	private static OversightPosition icb(Reasoning reasoning) {
		Map<Organisation, List<Fact>> regions = reasoning.regionsOf(List.of(reasoning.subject()));
		Grounds coordinating = Grounds.lines(regions.entrySet()
			.stream()
			.map((region) -> reasoning.line(region.getKey(), OversightRole.COORDINATING,
					reasoning.framework().rule(reasoning.edition(), CONVENTION),
					"NHS England's %s is shown as co-ordinating for %s. This is our reading. The annual assessments of ICBs for 2023/24 were letters of regional directors."
						.formatted(Names.team(region.getKey()), reasoning.subject().name()),
					region.getValue())));
		Grounds before = Grounds.of(AnnualAssessments.of(reasoning), coordinating);
		return NotCovered.position(reasoning, before, List.copyOf(regions.keySet()));
	}

	/**
	 * Returns the position of a place or a collaborative. No lead is named. Its ICBs are
	 * strategic commissioners, and its trusts are overseen one by one.
	 */
	private static OversightPosition partnership(Reasoning reasoning) {
		Organisation subject = reasoning.subject();
		Grounds commissioners = Grounds.lines(reasoning.systems()
			.all()
			.stream()
			.filter(WorkingSystem::settled)
			.map((system) -> reasoning.line(system.icb(), OversightRole.COMMISSIONING, RuleRole.COMMISSIONS,
					"%s is a strategic commissioner for the system to which %s belongs.%s".formatted(
							system.icb().name(), subject.name(),
							delegations(reasoning, system.icb()).isEmpty() ? ""
									: " It has delegated functions to the place."),
					Stream.concat(system.facts().stream(), delegations(reasoning, system.icb()).stream()).toList())));
		Grounds members = Grounds.because(reasoning.reason(RuleRole.LEADS_PROVIDER,
				"Each trust in %s is overseen individually. NHS England leads the oversight of each trust."
					.formatted(subject.name()),
				List.of(reasoning.facts().registration())));
		return NotCovered.position(reasoning, commissioners, members);
	}

	/** Returns the delegations in force from an ICB to the subject. */
	private static List<Fact> delegations(Reasoning reasoning, Organisation icb) {
		return reasoning.facts()
			.arrangements(ArrangementKind.COMMISSIONING_DELEGATION, reasoning.subject(), PartyRole.DELEGATE,
					reasoning.date())
			.stream()
			.filter((delegation) -> delegation.in(PartyRole.DELEGATOR, reasoning.date())
				.stream()
				.anyMatch((delegator) -> delegator.code().equals(icb.code())))
			.map(Arrangement::fact)
			.toList();
	}

	private static Grounds coordinating(Reasoning reasoning, Map<Organisation, List<Fact>> regions) {
		FrameworkRule convention = reasoning.framework().rule(reasoning.edition(), CONVENTION);
		return Grounds.lines(regions.entrySet()
			.stream()
			.map((region) -> reasoning.line(region.getKey(), OversightRole.COORDINATING, convention,
					"NHS England's %s is shown as co-ordinating, because %s. This is our reading. No available source of %s says which region acts for a trust."
						.formatted(Names.team(region.getKey()), ties(reasoning, region.getValue().size()),
								reasoning.edition().id()),
					region.getValue())));
	}

	/** Returns what ties a trust to a region that has a number of its systems. */
	private static String ties(Reasoning reasoning, int systems) {
		String trust = reasoning.subject().name();
		if (reasoning.systems().fromRegister()) {
			return "the register lists %s in its region".formatted(trust);
		}
		return ((systems == 1) ? "%s works in a system of its region" : "%s works in systems of its region")
			.formatted(trust);
	}

	private static String commissioners(WorkingSystems systems) {
		if (systems.fromRegister()) {
			return "%s is presumed to be the ICB of the trust's system. It is a strategic commissioner and does not lead the trust's oversight.";
		}
		return (systems.icbs().size() == 1)
				? "%s is the ICB of the trust's system. It is a strategic commissioner and does not lead the trust's oversight."
				: "The ICBs of the trust's systems are strategic commissioners and do not lead its oversight: %s.";
	}

	private static Grounds commissioners(Reasoning reasoning, WorkingSystems systems) {
		return systems.all().isEmpty() ? Grounds.NONE : Grounds.because(reasoning.reason(RuleRole.COMMISSIONS,
				commissioners(systems).formatted(Names.inRow(systems.icbs())), systems.facts()));
	}

	/**
	 * Returns why a trust in segment 5 has no line of support. The sources of the edition
	 * do not cover the Recovery Support Programme, in which it can still be recorded.
	 */
	private static Reason withoutProgramme(Reasoning reasoning, FrameworkRule rule) {
		List<Fact> recovery = reasoning.facts()
			.supportOn(reasoning.date())
			.stream()
			.filter((episode) -> episode.programme() == Programme.RECOVERY_SUPPORT_PROGRAMME)
			.map(SupportEpisode::fact)
			.toList();
		String sentence = recovery.isEmpty()
				? "No line of support is shown. %s is recorded in segment 5, but not in the Provider Improvement Programme. The segment alone is not a record of the programme."
				: "No line of support is shown. %s is recorded in segment 5 and in the Recovery Support Programme. The available sources of "
						+ reasoning.edition().id() + " do not say who leads that programme.";
		return reasoning.reason(rule, sentence.formatted(reasoning.subject().name()),
				Stream.concat(reasoning.segment().stream().map(SegmentAllocation::fact), recovery.stream()).toList());
	}

	/**
	 * Returns the line of the lead of the programme for trusts most in need of support,
	 * for a trust that is recorded in it. A segment does not replace that record.
	 */
	private static Grounds improvementProgramme(Reasoning reasoning) {
		Optional<FrameworkRule> rule = reasoning.edition().playing(RuleRole.IMPROVEMENT_PROGRAMME);
		if (rule.isEmpty() || reasoning.question().isUnderOtherRules()) {
			return Grounds.NONE;
		}
		List<Fact> recorded = reasoning.facts()
			.supportOn(reasoning.date())
			.stream()
			.filter((episode) -> episode.programme() == Programme.PROVIDER_IMPROVEMENT_PROGRAMME)
			.map(SupportEpisode::fact)
			.toList();
		boolean inSegment = reasoning.segment()
			.filter((allocation) -> rule.get().isOfSegment(allocation.segment()))
			.isPresent();
		if (recorded.isEmpty()) {
			return !inSegment ? Grounds.NONE : Grounds.because(withoutProgramme(reasoning, rule.get()));
		}
		return Grounds.lines(reasoning.facts()
			.nhsEngland()
			.stream()
			.map((body) -> reasoning.line(body, OversightRole.SUPPORT_LEAD, rule.get(),
					"%s leads the Provider Improvement Programme, in which %s is recorded.%s".formatted(body.name(),
							reasoning.subject().name(),
							inSegment ? "" : " No segment 5 is recorded, and none is inferred from the programme."),
					recorded)));
	}

}
