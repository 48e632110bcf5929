package org.oversightgraph.interaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.footprint.WorkingSystem;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.interaction.SegmentInteraction.ExpectedPartner;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.oversight.Reason;

/**
 * The system partners that are expected to help a trust in serious need (NOF-2022-23
 * ¶37b, ¶52, A¶3). These are its ICBs, the trusts in the same systems, and the members of
 * the same collaboratives and places.
 */
final class Partners {

	private final OversightFacts trust;

	private final List<WorkingSystem> systems;

	private final LocalDate date;

	private final Collection<OversightFacts> around;

	private final Map<String, Organisation> bodies = new HashMap<>();

	private final Map<String, List<Reason>> because = new HashMap<>();

	Partners(OversightFacts trust, List<WorkingSystem> systems, LocalDate date, Collection<OversightFacts> around) {
		this.trust = trust;
		this.systems = systems;
		this.date = date;
		this.around = around;
	}

	/**
	 * Returns the partners expected to help by the rule (¶37b, ¶52, A¶3), or none without
	 * such a rule.
	 */
	List<ExpectedPartner> expected(Optional<FrameworkRule> asking) {
		asking.ifPresent(this::gather);
		return this.bodies.values()
			.stream()
			.filter((body) -> body.statusOn(this.date) == OrganisationStatus.ACTIVE)
			.sorted(Comparator.comparing(Organisation::kind).thenComparing(Organisation::name))
			.map((body) -> new ExpectedPartner(body, List.copyOf(this.because.getOrDefault(body.code(), List.of()))))
			.toList();
	}

	private void gather(FrameworkRule rule) {
		for (WorkingSystem system : this.systems) {
			boolean leads = !system.leadCommissioning(this.trust.subject().trustType().mainService()).isEmpty();
			add(system.icb(), rule, (leads
					? "%s is expected to help. It is the ICB of a system in which %s works, and the trust's lead commissioner."
					: "%s is expected to help, because it is the ICB of a system in which %s works.")
				.formatted(system.icb().name(), this.trust.subject().name()), system.facts());
		}
		for (OversightFacts other : this.around) {
			switch (other.subject().kind()) {
				case TRUST -> inTheSameSystem(other, rule);
				case PROVIDER_COLLABORATIVE -> together(other, LinkKind.MEMBER_OF, rule);
				case PLACE -> together(other, LinkKind.PARTNER_IN, rule);
				default -> {
					// Other kinds of organisation are not expected to help.
				}
			}
		}
	}

	private void inTheSameSystem(OversightFacts other, FrameworkRule rule) {
		for (WorkingSystem theirs : other.workingSystems(this.date).all()) {
			this.systems.stream()
				.filter((ours) -> ours.icb().code().equals(theirs.icb().code()))
				.forEach((ours) -> add(other.subject(), rule, "%s is expected to help, because it also works in %s."
					.formatted(other.subject().name(), ours.icb().systemInSentence()), theirs.facts()));
		}
	}

	/**
	 * Adds a collaborative to which the trust belongs, and the other members of it or of
	 * a place.
	 */
	private void together(OversightFacts group, LinkKind belonging, FrameworkRule rule) {
		List<Link> members = group.links(belonging, this.date)
			.stream()
			.filter((link) -> link.to().code().equals(group.subject().code()))
			.toList();
		if (members.stream().noneMatch((link) -> link.from().code().equals(this.trust.subject().code()))) {
			return;
		}
		if (group.subject().is(OrganisationKind.PROVIDER_COLLABORATIVE)) {
			add(group.subject(), rule, "%s is expected to help, because %s belongs to it."
				.formatted(group.subject().name(), this.trust.subject().name()), List.of());
		}
		members
			.forEach(
					(link) -> add(link.from(), rule,
							"%s is expected to help, because it also belongs to %s."
								.formatted(link.from().nameInSentence(), group.subject().nameInSentence()),
							List.of(link.fact())));
	}

	private void add(Organisation partner, FrameworkRule rule, String statement, List<Fact> facts) {
		if (!partner.code().equals(this.trust.subject().code())) {
			this.bodies.putIfAbsent(partner.code(), partner);
			this.because.computeIfAbsent(partner.code(), (code) -> new ArrayList<>())
				.add(new Reason(rule.id(), statement, rule.citation(), facts));
		}
	}

}
