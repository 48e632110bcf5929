package org.oversightgraph.finding;

import java.time.LocalDate;
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
import org.oversightgraph.footprint.WorkingSystem;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.RuleRole;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.oversight.OversightRole;
import org.oversightgraph.oversight.Reason;

/** Looks at who leads: whether anybody does, whether it fits, and on what it rests. */
final class LeadChecks {

	/** So many bodies with a part in the oversight of one provider are worth a look. */
	static final int MANY_OVERSEERS = 5;

	private static final Set<OversightRole> OVERSEEING = Set.of(OversightRole.LEAD, OversightRole.SHARED,
			OversightRole.COORDINATING, OversightRole.SUPPORT_LEAD);

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
		stale(body);
	}

	/** A provider in several systems needs an agreement (¶22). */
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
				? "%s works in %d systems, and nothing recorded on %s says who leads its oversight."
				: "%s works in some of %d systems, whose boards followed one that was split; nothing recorded on %s says in which, nor who leads its oversight.")
			.formatted(subject, systems.size(), date);
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
				&& body.systems().stream().noneMatch((one) -> same(one.icb(), lead))
				&& !body.subject().is(OrganisationKind.ICB)) {
			body.note(FindingKind.LEAD_OUTSIDE_SERVED_ICBS, body.determining().rule(),
					"%s leads the oversight of %s, which does not work in its system.".formatted(lead.name(),
							body.subject().name()),
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
				.filter((party) -> party.provenance().period().certainlyHoldsOn(body.date()))
				.map(Party::organisation)
				.filter((party) -> party.isClosedOn(body.date()))
				.toList();
			if (!closed.isEmpty()) {
				body.note(FindingKind.AGREEMENT_WITH_CLOSED_BODY, "inherited-by-succession",
						"%s is recorded as in force, but %s has closed; it should be made anew."
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
			body.note(FindingKind.OVERLAPPING_OVERSIGHT, body.determining().rule(),
					"%d bodies lead, share, co-ordinate or support in the oversight of %s.".formatted(overseers.size(),
							body.subject().name()),
					facts(body.systems()), settlers(body, body.position().lead()));
		}
	}

	/** Regional teams of several regions co-ordinate (¶22). */
	private static void crossRegion(Examined body) {
		if (body.subject().is(OrganisationKind.ICB)) {
			return;
		}
		String rule = body.edition()
			.playing(RuleRole.REGIONS_COORDINATE)
			.map(FrameworkRule::id)
			.orElseGet(() -> body.determining().rule());
		if (body.regions().size() > 1) {
			body.note(FindingKind.CROSS_REGION_PROVIDER, rule,
					"%s works in the systems of %d regions.".formatted(body.subject().name(), body.regions().size()),
					facts(body.systems()), body.regions());
		}
		else if (body.systems().size() > 1 && regionsInQuestion(body).size() > 1) {
			body.note(FindingKind.CROSS_REGION_PROVIDER, rule,
					"%s may work in the systems of several regions: nothing recorded says which region one of its ICBs is in."
						.formatted(body.subject().name()),
					facts(body.systems()), regionsInQuestion(body));
		}
	}

	/** The regions of its systems, and those that one may be in whose region is open. */
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
			body.note(FindingKind.REGISTERED_ICB_IS_NOT_LEAD, body.determining().rule(),
					"%s is registered under %s; %s leads its oversight.".formatted(body.subject().name(),
							entries.getFirst().icb().name(), lead.name()),
					List.of(entries.getFirst().fact()), List.of());
		}
	}

	private static void stale(Examined body) {
		for (Link link : body.facts().links(LinkKind.COMMISSIONS, body.date())) {
			if (link.role() == LinkRole.LEAD && same(link.to(), body.subject())
					&& link.provenance().isStaleOn(body.date())) {
				body.note(FindingKind.STALE_FACT, body.determining().rule(),
						"That %s is lead commissioner of %s was last confirmed in %s.".formatted(link.from().name(),
								body.subject().name(), link.provenance().confirmedOn()),
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
