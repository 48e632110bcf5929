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
import org.oversightgraph.fact.Fact;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.oversight.Heirs.Heir;

/**
 * Recorded oversight agreements, and the position that follows from them (NOF-2022-23
 * ¶22).
 */
final class Agreements {

	private Agreements() {
	}

	/**
	 * The rules by which an edition speaks of agreements.
	 *
	 * @param agreed an agreement names the lead
	 * @param conflict agreements name different leads
	 * @param vehicle the lead works through a collaborative
	 * @param regions the regional teams of several regions co-ordinate
	 * @param region the regional team sees to the arrangement
	 */
	record Rules(String agreed, String conflict, String vehicle, String regions, String region) {

		static final Rules NOF_2022_23 = new Rules("bespoke-agreement", "leads-conflict", "through-collaborative",
				"regions-coordinate", "bespoke-needed");

		static final Rules SOF_2021_22 = new Rules("spanning-arrangement-by-region", "spanning-arrangement-by-region",
				"spanning-arrangement-by-region", "spanning-arrangement-by-region", "spanning-arrangement-by-region");

	}

	/**
	 * The position by the agreements in force that name a lead; empty when there is none.
	 */
	static Optional<OversightPosition> position(PositionDraft draft, WorkingSystems systems, Rules rules) {
		LocalDate date = draft.date();
		List<Arrangement> inForce = draft.facts()
			.arrangements(ArrangementKind.OVERSIGHT_AGREEMENT, draft.subject(), "SUBJECT", date)
			.stream()
			.filter((agreement) -> !agreement.in("LEAD", date).isEmpty())
			.sorted(Comparator.comparing(Arrangement::id))
			.toList();
		if (inForce.isEmpty()) {
			return Optional.empty();
		}
		List<Fact> used = inForce.stream().map(Arrangement::fact).toList();
		List<Organisation> named = named(inForce, "LEAD", date);
		Map<String, Organisation> leads = new LinkedHashMap<>();
		boolean partial = answering(draft, named, leads);
		List<Organisation> answering = List.copyOf(leads.values());
		shared(draft, systems, inForce, answering, rules);
		coordinators(draft, systems, inForce, used, rules);
		vehicles(draft, inForce, used, rules);
		Caveats.add(draft, systems);
		if (named.size() > 1 && answering.size() > 1) {
			return Optional.of(conflict(draft, answering, used, rules));
		}
		inherited(draft, named, answering, used);
		if (answering.size() != 1 || partial) {
			return Optional.of(draft.candidates(answering)
				.because("partial-succession-candidates",
						"The agreement names %s, and nothing recorded says who took the part of one that has closed."
							.formatted(PositionDraft.names(named)),
						used)
				.conclude(Determination.UNDETERMINED, null));
		}
		Organisation lead = answering.getFirst();
		String statement = "An oversight agreement in force names %s as lead for %s."
			.formatted(PositionDraft.names(named), draft.subject().name());
		return Optional.of(draft.line(lead, OversightRole.LEAD, rules.agreed(), statement, used)
			.because(rules.agreed(), statement, used)
			.conclude(Determination.AGREED, lead));
	}

	private static boolean answering(PositionDraft draft, List<Organisation> named, Map<String, Organisation> leads) {
		Heirs heirs = new Heirs(draft.date(), draft.facts().successions());
		boolean partial = false;
		for (Organisation lead : named) {
			List<Heir> found = heirs.of(lead);
			partial |= found.isEmpty() || found.stream().anyMatch(Heir::isPartial);
			found.forEach((heir) -> leads.putIfAbsent(heir.organisation().code(), heir.organisation()));
		}
		return partial;
	}

	private static OversightPosition conflict(PositionDraft draft, List<Organisation> leads, List<Fact> used,
			Rules rules) {
		return draft.candidates(leads)
			.because(rules.conflict(),
					"Agreements in force name different leads for %s: %s.".formatted(draft.subject().name(),
							PositionDraft.names(leads)),
					used)
			.conclude(Determination.CONFLICTING, null);
	}

	private static void inherited(PositionDraft draft, List<Organisation> named, List<Organisation> answering,
			List<Fact> used) {
		List<Organisation> closed = named.stream().filter((lead) -> lead.isClosedOn(draft.date())).toList();
		if (!closed.isEmpty()) {
			draft.because("inherited-by-succession",
					"The agreement was made with %s, which has closed; its part is carried to %s until it is made anew."
						.formatted(PositionDraft.names(closed), PositionDraft.names(answering)),
					used);
		}
	}

	private static void shared(PositionDraft draft, WorkingSystems systems, List<Arrangement> agreements,
			List<Organisation> leads, Rules rules) {
		Heirs heirs = new Heirs(draft.date(), draft.facts().successions());
		Map<String, Organisation> sharing = new LinkedHashMap<>();
		systems.icbs().forEach((icb) -> sharing.put(icb.code(), icb));
		named(agreements, "SHARED", draft.date()).stream()
			.flatMap((icb) -> heirs.of(icb).stream())
			.forEach((heir) -> sharing.putIfAbsent(heir.organisation().code(), heir.organisation()));
		leads.forEach((lead) -> sharing.remove(lead.code()));
		List<Organisation> others = sharing.values().stream().sorted(Comparator.comparing(Organisation::name)).toList();
		List<Fact> used = agreements.stream().map(Arrangement::fact).toList();
		for (Organisation icb : others) {
			List<Fact> facts = new ArrayList<>(used);
			systems.of(icb).ifPresent((system) -> facts.addAll(system.facts()));
			draft.line(icb, OversightRole.SHARED, rules.agreed(),
					"%s shares the oversight of %s.".formatted(icb.name(), draft.subject().name()), facts);
		}
		draft.sharedWith(others);
	}

	private static void coordinators(PositionDraft draft, WorkingSystems systems, List<Arrangement> agreements,
			List<Fact> used, Rules rules) {
		List<Organisation> named = open(named(agreements, "COORDINATOR", draft.date()), draft.date());
		Set<Organisation> regions = draft.regionsOf(systems.icbs()).keySet();
		if (named.isEmpty() || regions.size() > 1) {
			Regions.coordinate(draft, systems, rules);
		}
		named.forEach((region) -> draft.line(region, OversightRole.COORDINATING, rules.agreed(),
				"The agreement names NHS England's %s regional team to co-ordinate.".formatted(region.name()), used));
		Set<Organisation> all = new TreeSet<>(Comparator.comparing(Organisation::name));
		all.addAll(named);
		if (named.isEmpty() || regions.size() > 1) {
			all.addAll(regions);
		}
		draft.coordinators(List.copyOf(all));
	}

	private static void vehicles(PositionDraft draft, List<Arrangement> agreements, List<Fact> used, Rules rules) {
		open(named(agreements, "VEHICLE", draft.date()), draft.date())
			.forEach((collaborative) -> draft.line(collaborative, OversightRole.VEHICLE, rules.vehicle(),
					"The lead works through %s.".formatted(collaborative.name()), used));
	}

	private static List<Organisation> open(List<Organisation> bodies, LocalDate date) {
		return bodies.stream().filter((body) -> !body.isClosedOn(date)).toList();
	}

	private static List<Organisation> named(List<Arrangement> agreements, String role, LocalDate date) {
		return agreements.stream()
			.flatMap((agreement) -> agreement.in(role, date).stream())
			.distinct()
			.sorted(Comparator.comparing(Organisation::name))
			.toList();
	}

}
