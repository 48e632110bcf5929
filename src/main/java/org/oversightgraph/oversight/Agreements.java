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
 * The oversight agreements in force that name a lead for a provider, and the resulting
 * position (NOF-2022-23 ¶18, ¶22).
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
	 * The organisations that now act for the leads named in the agreements.
	 *
	 * @param leads the organisations, without duplicates
	 * @param partial whether a lead has closed and its successor in this part is not
	 * known
	 */
	private record Answering(List<Organisation> leads, boolean partial) {
	}

	/** Returns the agreements in force that name a lead, or empty if none does (¶22). */
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
	 * Returns the position that follows from the agreements (¶22).
	 * @param before the results of earlier steps
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

	/** Returns the lead's line if the agreements name one lead (¶22). */
	private Grounds agreed(List<Organisation> named, Organisation lead) {
		return Grounds.leads(this.reasoning.line(lead, OversightRole.LEAD, RuleRole.AGREEMENT_NAMES_LEAD,
				"%s leads the oversight of %s by agreement. An oversight agreement in force names %s as lead."
					.formatted(lead.name(), this.reasoning.subject().name(), Names.inRow(named)),
				this.used));
	}

	/** Returns the reason if agreements name different leads (¶22). */
	private Grounds conflicting(List<Organisation> leads) {
		return Grounds.because(this.reasoning.reason(RuleRole.AGREEMENTS_CONFLICT,
				"It is not settled who leads the oversight of %s. Agreements in force name different leads: %s."
					.formatted(this.reasoning.subject().name(), Names.inRow(leads)),
				this.used));
	}

	private Grounds unsettled(List<Organisation> named) {
		return Grounds.because(this.reasoning.byConvention("partial-succession-candidates",
				"The lead cannot be determined from the agreement. It names %s. At least one named lead has closed, and no record says which successor took over its part."
					.formatted(Names.inRow(named)),
				this.used));
	}

	private Grounds inherited(List<Organisation> named, List<Organisation> answering) {
		List<Organisation> closed = named.stream().filter((lead) -> lead.isClosedOn(this.reasoning.date())).toList();
		return closed.isEmpty() ? Grounds.NONE : Grounds.because(this.reasoning.byConvention("inherited-by-succession",
				"The agreement now applies to %s. It was made with %s, since closed. A successor keeps the part until a new agreement is made."
					.formatted(Names.inRow(answering), Names.inRow(closed)),
				this.used));
	}

	/**
	 * Returns the ICBs of the provider's systems and the ICBs named in the agreements,
	 * without the leads.
	 */
	private List<Organisation> sharing(List<Organisation> leads) {
		Map<String, Organisation> sharing = new LinkedHashMap<>();
		this.systems.icbs().forEach((icb) -> sharing.put(icb.code(), icb));
		named(PartyRole.SHARED).stream()
			.flatMap((icb) -> this.heirs.of(icb).stream())
			.forEach((heir) -> sharing.putIfAbsent(heir.organisation().code(), heir.organisation()));
		leads.forEach((lead) -> sharing.remove(lead.code()));
		return sharing.values().stream().sorted(Comparator.comparing(Organisation::name)).toList();
	}

	/** Returns the lines of the other ICBs, which share the oversight (¶22). */
	private Grounds shared(List<Organisation> icbs) {
		return Grounds.lines(icbs.stream().map((icb) -> {
			List<Fact> facts = new ArrayList<>(this.used);
			this.systems.of(icb).ifPresent((system) -> facts.addAll(system.facts()));
			return this.reasoning.line(icb, OversightRole.SHARED, RuleRole.AGREEMENT_NAMES_LEAD,
					"%s shares the oversight of %s. An agreement names the lead, and the other ICBs share."
						.formatted(icb.name(), this.reasoning.subject().name()),
					facts);
		}));
	}

	/**
	 * Returns the regional teams that co-ordinate (¶22). The agreements can name them. If
	 * they name none, or the ICBs are in several regions, the teams of the ICBs are
	 * added.
	 */
	private Coordination coordination() {
		List<Organisation> named = open(named(PartyRole.COORDINATOR));
		Grounds byAgreement = Grounds.lines(named.stream()
			.map((region) -> this.reasoning.line(region, OversightRole.COORDINATING, RuleRole.AGREEMENT_NAMES_LEAD,
					"NHS England's %s co-ordinates. The oversight agreement names it as co-ordinator."
						.formatted(Names.team(region)),
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

	/** Returns the lines of the collaboratives through which the lead works (¶18). */
	private Grounds vehicles() {
		return Grounds.lines(open(named(PartyRole.VEHICLE)).stream()
			.map((collaborative) -> this.reasoning.line(collaborative, OversightRole.VEHICLE,
					RuleRole.THROUGH_COLLABORATIVE,
					"The lead carries out its oversight through %s.".formatted(collaborative.name()), this.used)));
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
