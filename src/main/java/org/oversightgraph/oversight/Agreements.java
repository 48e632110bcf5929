package org.oversightgraph.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.footprint.Heirs;
import org.oversightgraph.footprint.Heirs.Heir;
import org.oversightgraph.footprint.WorkingSystems;
import org.oversightgraph.framework.RuleRole;
import org.oversightgraph.organisation.Organisation;

/**
 * The oversight agreements that are in force for a provider and name a lead, and the
 * position that follows from them (NOF-2022-23 ¶18, ¶22).
 */
final class Agreements {

	private final Reasoning reasoning;

	private final WorkingSystems systems;

	private final List<Arrangement> inForce;

	private final List<Fact> used;

	private final Heirs heirs;

	private Agreements(Reasoning reasoning, WorkingSystems systems, List<Arrangement> inForce) {
		this.reasoning = reasoning;
		this.systems = systems;
		this.inForce = inForce;
		this.used = inForce.stream().map(Arrangement::fact).toList();
		this.heirs = new Heirs(reasoning.date(), reasoning.facts().successions());
	}

	/**
	 * Who answers for the leads that agreements name.
	 *
	 * @param leads the organisations, each once
	 * @param partial whether a lead closed and it is not known who took its part
	 */
	private record Answering(List<Organisation> leads, boolean partial) {
	}

	/** Those in force that name a lead; empty when there are none (¶22). */
	static Optional<Agreements> inForce(Reasoning reasoning, WorkingSystems systems) {
		LocalDate date = reasoning.date();
		List<Arrangement> inForce = reasoning.facts()
			.arrangements(ArrangementKind.OVERSIGHT_AGREEMENT, reasoning.subject(), PartyRole.SUBJECT, date)
			.stream()
			.filter((agreement) -> !agreement.in(PartyRole.LEAD, date).isEmpty())
			.sorted(Comparator.comparing(Arrangement::id))
			.toList();
		return inForce.isEmpty() ? Optional.empty() : Optional.of(new Agreements(reasoning, systems, inForce));
	}

	/**
	 * The position that follows from them (¶22).
	 * @param before what earlier steps found
	 */
	OversightPosition position(Grounds before) {
		List<Organisation> named = named(PartyRole.LEAD);
		Answering answering = answering(named);
		List<Organisation> sharing = sharing(answering.leads());
		Coordination coordination = coordination();
		Grounds around = Grounds.of(before, shared(sharing), coordination.grounds(), vehicles(),
				new Caveats(this.reasoning, this.systems).grounds());
		boolean conflict = named.size() > 1 && answering.leads().size() > 1;
		Conclusion conclusion;
		Grounds deciding;
		if (conflict) {
			conclusion = Conclusion.conflicting(answering.leads());
			deciding = conflicting(answering.leads());
		}
		else if (answering.leads().size() != 1 || answering.partial()) {
			conclusion = Conclusion.undetermined(answering.leads());
			deciding = inherited(named, answering.leads()).and(unsettled(named));
		}
		else {
			Organisation lead = answering.leads().getFirst();
			conclusion = Conclusion.leads(Determination.AGREED, lead);
			deciding = inherited(named, answering.leads()).and(agreed(named, lead));
		}
		return this.reasoning.position(conclusion.withShared(sharing).withCoordinators(coordination.regions()),
				around.and(deciding));
	}

	private Answering answering(List<Organisation> named) {
		Map<String, Organisation> leads = new LinkedHashMap<>();
		boolean partial = false;
		for (Organisation lead : named) {
			List<Heir> found = this.heirs.of(lead);
			partial |= found.isEmpty() || found.stream().anyMatch(Heir::isPartial);
			found.forEach((heir) -> leads.putIfAbsent(heir.organisation().code(), heir.organisation()));
		}
		return new Answering(List.copyOf(leads.values()), partial);
	}

	/** An agreement names the lead (¶22). */
	private Grounds agreed(List<Organisation> named, Organisation lead) {
		return Grounds.leads(this.reasoning.line(lead, OversightRole.LEAD, RuleRole.AGREEMENT_NAMES_LEAD,
				"An oversight agreement in force names %s as lead for %s.".formatted(Names.inRow(named),
						this.reasoning.subject().name()),
				this.used));
	}

	/** Agreements name different leads (¶22). */
	private Grounds conflicting(List<Organisation> leads) {
		return Grounds.because(this.reasoning.reason(RuleRole.AGREEMENTS_CONFLICT,
				"Agreements in force name different leads for %s: %s.".formatted(this.reasoning.subject().name(),
						Names.inRow(leads)),
				this.used));
	}

	private Grounds unsettled(List<Organisation> named) {
		return Grounds.because(this.reasoning.byConvention("partial-succession-candidates",
				"The agreement names %s, and nothing recorded says who took the part of one that has closed."
					.formatted(Names.inRow(named)),
				this.used));
	}

	private Grounds inherited(List<Organisation> named, List<Organisation> answering) {
		List<Organisation> closed = named.stream().filter((lead) -> lead.isClosedOn(this.reasoning.date())).toList();
		return closed.isEmpty() ? Grounds.NONE : Grounds.because(this.reasoning.byConvention("inherited-by-succession",
				"The agreement was made with %s, which has closed; its part is carried to %s until it is made anew."
					.formatted(Names.inRow(closed), Names.inRow(answering)),
				this.used));
	}

	/** The ICBs of its systems and those that the agreements name, the leads apart. */
	private List<Organisation> sharing(List<Organisation> leads) {
		Map<String, Organisation> sharing = new LinkedHashMap<>();
		this.systems.icbs().forEach((icb) -> sharing.put(icb.code(), icb));
		named(PartyRole.SHARED).stream()
			.flatMap((icb) -> this.heirs.of(icb).stream())
			.forEach((heir) -> sharing.putIfAbsent(heir.organisation().code(), heir.organisation()));
		leads.forEach((lead) -> sharing.remove(lead.code()));
		return sharing.values().stream().sorted(Comparator.comparing(Organisation::name)).toList();
	}

	/** The other ICBs share the oversight (¶22). */
	private Grounds shared(List<Organisation> icbs) {
		return Grounds.lines(icbs.stream().map((icb) -> {
			List<Fact> facts = new ArrayList<>(this.used);
			this.systems.of(icb).ifPresent((system) -> facts.addAll(system.facts()));
			return this.reasoning.line(icb, OversightRole.SHARED, RuleRole.AGREEMENT_NAMES_LEAD,
					"%s shares the oversight of %s.".formatted(icb.name(), this.reasoning.subject().name()), facts);
		}));
	}

	/**
	 * The regional teams that co-ordinate (¶22): those that the agreements name; where
	 * they name none, or the ICBs are in several regions, those of the ICBs too.
	 */
	private Coordination coordination() {
		List<Organisation> named = open(named(PartyRole.COORDINATOR));
		Grounds byAgreement = Grounds.lines(named.stream()
			.map((region) -> this.reasoning.line(region, OversightRole.COORDINATING, RuleRole.AGREEMENT_NAMES_LEAD,
					"The agreement names NHS England's %s regional team to co-ordinate.".formatted(region.name()),
					this.used)));
		Coordination byRule = Coordination.of(this.reasoning, this.systems);
		if (!named.isEmpty() && byRule.regions().size() < 2) {
			return new Coordination(named, byAgreement);
		}
		Set<Organisation> all = new TreeSet<>(Comparator.comparing(Organisation::name));
		all.addAll(named);
		all.addAll(byRule.regions());
		return new Coordination(List.copyOf(all), byRule.grounds().and(byAgreement));
	}

	/** The lead works through a collaborative (¶18). */
	private Grounds vehicles() {
		return Grounds.lines(open(named(PartyRole.VEHICLE)).stream()
			.map((collaborative) -> this.reasoning.line(collaborative, OversightRole.VEHICLE,
					RuleRole.THROUGH_COLLABORATIVE, "The lead works through %s.".formatted(collaborative.name()),
					this.used)));
	}

	private List<Organisation> open(List<Organisation> bodies) {
		return bodies.stream().filter((body) -> !body.isClosedOn(this.reasoning.date())).toList();
	}

	private List<Organisation> named(PartyRole role) {
		return this.inForce.stream()
			.flatMap((agreement) -> agreement.in(role, this.reasoning.date()).stream())
			.distinct()
			.sorted(Comparator.comparing(Organisation::name))
			.toList();
	}

}
