package org.oversightgraph.finding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.Arrangement.Party;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.fact.LinkRole;
import org.oversightgraph.footprint.PatientFlows;
import org.oversightgraph.footprint.WorkingSystem;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.RuleRole;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.oversight.Names;
import org.oversightgraph.oversight.OversightRole;
import org.oversightgraph.oversight.Reason;
import org.oversightgraph.time.DateInWords;

/** Checks of the lead of oversight and the facts behind it. */
final class LeadChecks {

	/** The number of overseers of a provider from which a finding is made. */
	static final int MANY_OVERSEERS = 5;

	private static final Set<OversightRole> OVERSEEING = Set.of(OversightRole.LEAD, OversightRole.SHARED,
			OversightRole.COORDINATING, OversightRole.SUPPORT_LEAD);

	private static final String REGIONS_COORDINATE = "regions-coordinate";

	private LeadChecks() {
	}

	static void examine(Examined body) {
		undetermined(body);
		conflicting(body);
		outside(body);
		closedParties(body);
		overlapping(body);
		crossRegion(body);
		registered(body);
		fromElsewhere(body);
		stale(body);
	}

	/** Finds providers in several systems without a determined lead (¶22). */
	private static void undetermined(Examined body) {
		boolean several = body.systems().size() > 1;
		if (body.position().determination() != Determination.UNDETERMINED || !several || rests(body, "not-covered")) {
			return;
		}
		List<Organisation> settlers = body.position().coordinators().isEmpty() ? body.position().candidates()
				: body.position().coordinators();
		boolean collaborative = body.subject().is(OrganisationKind.PROVIDER_COLLABORATIVE);
		Reason reason = body.determining();
		body.note(
				collaborative ? FindingKind.COLLABORATIVE_ACROSS_ICBS_WITHOUT_AGREEMENT
						: FindingKind.LEAD_NOT_DETERMINED,
				reason.rule(), undetermined(body.subject().name(), body.systems(), body.date()), facts(body.systems()),
				settlers);
	}

	private static String undetermined(String subject, List<WorkingSystem> systems, LocalDate date) {
		return (systems.stream().anyMatch(WorkingSystem::settled)
				? "No lead is determined for %s on %s. It works in %d systems, and no record names the lead."
				: "No lead is determined for %s on %s. It works in one or more of %d systems that succeeded a split system. No record says which.")
			.formatted(subject, DateInWords.of(date), systems.size());
	}

	private static boolean rests(Examined body, String rule) {
		return body.position().reasons().stream().anyMatch((reason) -> reason.rule().equals(rule));
	}

	private static void conflicting(Examined body) {
		if (body.position().determination() == Determination.CONFLICTING) {
			Reason reason = body.determining();
			body.note(FindingKind.CONFLICTING_LEADS, reason.rule(), reason.statement(), reason.facts(),
					Stream.concat(body.position().coordinators().stream(), body.position().candidates().stream())
						.toList());
		}
	}

	private static void outside(Examined body) {
		Organisation lead = body.position().lead();
		if (lead != null && lead.is(OrganisationKind.ICB) && !body.systems().isEmpty()
				&& body.systems().stream().noneMatch((system) -> same(system.icb(), lead))
				&& !body.subject().is(OrganisationKind.ICB)) {
			body.note(FindingKind.LEAD_OUTSIDE_SERVED_ICBS, body.determining().rule(),
					"The lead of %s is outside its systems. %s leads, but the provider does not work in that ICB's system."
						.formatted(body.subject().name(), lead.name()),
					body.determining().facts(), settlers(body, lead));
		}
	}

	private static void closedParties(Examined body) {
		for (Arrangement arrangement : body.facts().arrangements()) {
			boolean ofSubject = switch (arrangement.kind()) {
				case OVERSIGHT_AGREEMENT, MEMORANDUM_OF_UNDERSTANDING -> true;
				case COMMISSIONING_DELEGATION, JOINT_COMMITTEE -> false;
			};
			if (!ofSubject || !arrangement.isInForceOn(body.date())) {
				continue;
			}
			List<Organisation> closed = arrangement.parties()
				.stream()
				.filter((party) -> party.provenance().certainlyHoldsOn(body.date()))
				.map(Party::organisation)
				.filter((party) -> party.isClosedOn(body.date()))
				.sorted(Comparator.comparing(Organisation::code))
				.toList();
			if (!closed.isEmpty()) {
				body.note(FindingKind.AGREEMENT_WITH_CLOSED_BODY, "inherited-by-succession",
						"%s needs to be renewed. It is recorded as in force, but one of its parties has closed: %s."
							.formatted(arrangement.title(), closed.getFirst().name()),
						List.of(arrangement.fact()), body.regions());
			}
		}
	}

	private static void overlapping(Examined body) {
		List<Organisation> overseers = body.position()
			.lines()
			.stream()
			.filter((line) -> OVERSEEING.contains(line.role()))
			.map((line) -> line.overseer())
			.distinct()
			.toList();
		if (overseers.size() >= MANY_OVERSEERS) {
			body.note(FindingKind.OVERLAPPING_OVERSIGHT, "many-overseers",
					"Oversight overlaps. %d organisations lead, share, co-ordinate or support the oversight of %s: %s."
						.formatted(overseers.size(), body.subject().name(), Names.inRowWithTeams(overseers)),
					facts(body.systems()), settlers(body, body.position().lead()));
		}
	}

	/** Finds providers in systems of several regions, by convention (¶22). */
	private static void crossRegion(Examined body) {
		if (body.subject().is(OrganisationKind.ICB)) {
			return;
		}
		if (body.regions().size() > 1) {
			body.note(FindingKind.CROSS_REGION_PROVIDER, REGIONS_COORDINATE,
					"%s works in systems of %d NHS England regions. No edition says which regional team acts, and each is shown as co-ordinating."
						.formatted(body.subject().name(), body.regions().size()),
					facts(body.systems()), body.regions());
		}
		else if (body.systems().size() > 1 && regionsInQuestion(body).size() > 1) {
			body.note(FindingKind.CROSS_REGION_PROVIDER, REGIONS_COORDINATE,
					"%s may work in systems of several NHS England regions. No record states the region of one of its ICBs."
						.formatted(body.subject().name()),
					facts(body.systems()), regionsInQuestion(body));
		}
	}

	/**
	 * Returns the regions of the systems, and the possible regions of systems without a
	 * recorded region.
	 */
	private static List<Organisation> regionsInQuestion(Examined body) {
		return body.systems()
			.stream()
			.flatMap((system) -> body.facts().regionsOrThoseBefore(system.icb(), body.date()).stream())
			.map(Link::to)
			.distinct()
			.toList();
	}

	private static void registered(Examined body) {
		Organisation lead = body.position().lead();
		List<Link> entries = body.facts()
			.links(LinkKind.REGISTERED_IN, body.date())
			.stream()
			.filter((link) -> same(link.from(), body.subject()) && !link.icb().isClosedOn(body.date()))
			.toList();
		if (lead != null && lead.is(OrganisationKind.ICB) && entries.size() == 1
				&& !same(entries.getFirst().icb(), lead)) {
			body.note(FindingKind.REGISTERED_ICB_IS_NOT_LEAD, Examined.REGISTER,
					"%s %s the oversight of %s, but the ODS register lists it under %s.".formatted(lead.name(),
							(body.position().determination() == Determination.PRESUMED) ? "is presumed to lead"
									: "leads",
							body.subject().name(), entries.getFirst().icb().name()),
					List.of(entries.getFirst().fact()), List.of());
		}
	}

	/**
	 * Finds trusts with a large share of patients from outside their systems (T1). An
	 * edition without such a rule has a convention.
	 */
	private static void fromElsewhere(Examined body) {
		PatientFlows flows = body.patientFlows();
		if (!flows.isLarge() || body.systems().isEmpty()) {
			return;
		}
		String rule = body.edition()
			.playing(RuleRole.FLOWS_FROM_ELSEWHERE)
			.map(FrameworkRule::id)
			.orElse("patient-flow-is-context");
		body.note(FindingKind.PATIENTS_FROM_ELSEWHERE, rule,
				"%s of the patients counted for %s come from outside its systems. They come from %s. Small flows are not recorded and would add to this."
					.formatted(flows.percent(), body.subject().name(), Names.inRow(flows.icbs())),
				flows.facts(), settlers(body, body.position().lead()));
	}

	private static void stale(Examined body) {
		for (Link link : body.facts().links(LinkKind.COMMISSIONS, body.date())) {
			if (link.role() == LinkRole.LEAD && same(link.to(), body.subject())
					&& link.provenance().isStaleOn(body.date())) {
				body.note(FindingKind.STALE_FACT, "stale-fact",
						"A fact behind the lead is old. The record of %s as lead commissioner of %s was last confirmed %s."
							.formatted(link.from().name(), body.subject().name(), link.provenance().confirmedInWords()),
						List.of(link.fact()), settlers(body, link.from()));
			}
		}
	}

	private static List<Organisation> settlers(Examined body, @Nullable Organisation lead) {
		return Stream.concat(body.regions().stream(), Stream.ofNullable(lead)).toList();
	}

	private static boolean same(Organisation one, @Nullable Organisation other) {
		return other != null && one.code().equals(other.code());
	}

	private static List<Fact> facts(List<WorkingSystem> systems) {
		return systems.stream().flatMap((system) -> system.facts().stream()).distinct().toList();
	}

}
