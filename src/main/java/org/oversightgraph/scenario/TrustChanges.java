package org.oversightgraph.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.fact.LinkRole;
import org.oversightgraph.fact.Succession;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.scenario.ScenarioChange.CommissionerRole;

/**
 * Applies changes to the relationships of a trust with ICBs: its commissioners and its
 * system partnerships.
 *
 * @param facts the facts after earlier changes
 * @param bodies the organisations that changes can refer to
 */
record TrustChanges(SupposedFacts facts, OpenBodies bodies) {

	private static final Pattern SERVICE = Pattern.compile("[a-z0-9_]+");

	String commission(ScenarioChange.Commissioner change) {
		Organisation trust = this.bodies.trust(change.trust());
		Organisation icb = this.bodies.icb(change.icb());
		String service = service(change, trust);
		OversightFacts own = this.bodies.known(trust);
		boolean leads = change.role() == CommissionerRole.LEAD;
		List<Link> replaced = own.links(LinkKind.COMMISSIONS, this.facts.date())
			.stream()
			.filter((link) -> link.to().code().equals(trust.code()) && service.equals(link.service()))
			.filter((link) -> answersFor(link.icb(), icb, own) || (leads && link.role() == LinkRole.LEAD))
			.toList();
		if (replaced.size() == 1 && change.role().ofLink() == replaced.getFirst().role()
				&& replaced.getFirst().icb().code().equals(icb.code())) {
			return "Nothing changes: %s is already %s of %s from %s.".formatted(icb.name(), part(change.role()),
					Link.serviceInWords(service), trust.name());
		}
		List<Link> links = new ArrayList<>();
		links.add(commissions(icb, trust, service, change.role().ofLink(), null));
		List<Organisation> associates = new ArrayList<>();
		replaced.stream().filter((link) -> !answersFor(link.icb(), icb, own)).forEach((link) -> {
			associates.add(link.icb());
			links.add(commissions(link.icb(), trust, service, LinkRole.ASSOCIATE, link.inheritedFrom()));
		});
		this.facts.relate(trust.code(), replaced, links);
		return "%s becomes %s of %s from %s%s.".formatted(icb.name(), part(change.role()), Link.serviceInWords(service),
				trust.name(), associates.isEmpty() ? ""
						: ". Associate commissioner instead: %s".formatted(Wording.names(associates)));
	}

	private static String service(ScenarioChange.Commissioner change, Organisation trust) {
		String service = (change.service() != null) ? change.service().strip() : trust.trustType().mainService();
		if (!SERVICE.matcher(service).matches()) {
			throw OpenBodies.wrong(
					service.isEmpty() ? "The main service of %s is not recorded. Set service.".formatted(trust.name())
							: "service is \"%s\". Write it like emergency_ambulance_999.".formatted(service));
		}
		return service;
	}

	private Link commissions(Organisation icb, Organisation trust, String service, LinkRole role,
			@Nullable Organisation inheritedFrom) {
		return new Link(LinkKind.COMMISSIONS, icb, trust, service, role, null, null,
				Supposition.from(this.facts.date()), inheritedFrom);
	}

	private static String part(CommissionerRole role) {
		return switch (role) {
			case LEAD -> "lead commissioner";
			case ASSOCIATE -> "an associate commissioner";
			case SOLE -> "the commissioner";
		};
	}

	String move(ScenarioChange.MoveTrust change) {
		Organisation trust = this.bodies.trust(change.trust());
		Organisation from = this.bodies.icb(change.from());
		Organisation to = this.bodies.icb(change.to());
		if (from.code().equals(to.code())) {
			throw OpenBodies.wrong("from and to are both %s. Name two different ICBs.".formatted(from.code()));
		}
		List<Link> between = between(trust, from);
		List<Link> moving = between.stream()
			.filter((link) -> link.kind() == LinkKind.PARTNER_IN || link.kind() == LinkKind.REGISTERED_IN)
			.toList();
		if (moving.isEmpty()) {
			throw OpenBodies
				.wrong("%s is neither a partner in the system of %s nor registered there. It cannot move from there."
					.formatted(trust.name(), from.name()));
		}
		this.facts.relate(trust.code(), moving,
				moving.stream()
					.map((link) -> link.between(trust, to).since(Supposition.from(this.facts.date())))
					.toList());
		boolean stays = this.bodies.known(trust).worksIn(from.code(), this.facts.date());
		return "%s moves from the system of %s to that of %s.%s".formatted(trust.name(), from.name(), to.name(),
				stays ? " Its contracts with %s, its coverage of that area and its places there remain as recorded."
					.formatted(from.name()) : "");
	}

	/** Returns the links between a trust and an ICB or a predecessor of the ICB. */
	private List<Link> between(Organisation trust, Organisation icb) {
		OversightFacts own = this.bodies.known(trust);
		return own.links()
			.stream()
			.filter((link) -> link.certainlyHoldsOn(this.facts.date()) && !link.isPatientFlow())
			.filter((link) -> link.from().code().equals(trust.code()) || link.to().code().equals(trust.code()))
			.filter((link) -> link.icb().is(OrganisationKind.ICB) && answersFor(link.icb(), icb, own))
			.toList();
	}

	/** Whether the recorded ICB is the open ICB or one of its predecessors. */
	private boolean answersFor(Organisation recorded, Organisation open, OversightFacts own) {
		Set<String> seen = new HashSet<>();
		List<String> next = new ArrayList<>(List.of(recorded.code()));
		while (!next.isEmpty()) {
			String code = next.removeLast();
			if (code.equals(open.code())) {
				return true;
			}
			if (seen.add(code)) {
				own.successions()
					.stream()
					.filter((succession) -> succession.predecessor().code().equals(code)
							&& succession.hasHappenedBy(this.facts.date()))
					.map(Succession::successor)
					.map(Organisation::code)
					.forEach(next::add);
			}
		}
		return false;
	}

}
