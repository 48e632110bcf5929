package org.oversightgraph.system;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.fact.LinkRole;
import org.oversightgraph.footprint.Heirs;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.footprint.WorkingSystem;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;

/**
 * An organisation in a system: a partner, place, collaborative, council, sub-ICB location
 * or integrated care partnership.
 *
 * @param body the organisation
 * @param share the share of it in the system, 0 to 1; null if not recorded
 * @param settled false if it was recorded for an ICB that was split, and no record says
 * that it now belongs to this ICB
 * @param certain false if the dates of the record are known only in part, and it is not
 * certain that it holds on the date
 * @param alsoIn the ICBs of the other systems it is in
 * @param members the partners of a place, or the members of a collaborative
 * @param facts the facts that place it in the system
 */
record SystemBody(Organisation body, @Nullable Double share, boolean settled, boolean certain,
		List<Organisation> alsoIn, List<Member> members, List<Fact> facts) {

	/**
	 * A member of a place or collaborative.
	 *
	 * @param body the organisation
	 * @param role its role; null if not recorded
	 * @param certain false if the dates of its membership are known only in part, and it
	 * is not certain that it is a member on the date
	 * @param fact the fact that records its membership
	 */
	record Member(Organisation body, @Nullable LinkRole role, boolean certain, Fact fact) {

		/**
		 * Returns the unique sort key. An organisation can be a member in several roles.
		 */
		String key() {
			return this.body.code() + " " + this.fact.statement();
		}

	}

	/**
	 * Returns the organisation if it is open on the date and a relationship of this kind
	 * places it in the system.
	 */
	static Optional<SystemBody> of(OversightFacts facts, LinkKind by, String icb, LocalDate date) {
		Predicate<WorkingSystem> here = (system) -> system.icb().code().equals(icb);
		List<WorkingSystem> systems = facts.systemsOn(date);
		List<Link> links = systems.stream()
			.filter(here)
			.flatMap((system) -> system.links().stream())
			.filter((link) -> link.kind() == by && link.icb().is(OrganisationKind.ICB))
			.toList();
		boolean certain = !links.isEmpty();
		if (!certain) {
			links = possible(facts, by, icb, date);
		}
		if (links.isEmpty() || facts.subject().statusOn(date) != OrganisationStatus.ACTIVE) {
			return Optional.empty();
		}
		return Optional.of(new SystemBody(facts.subject(),
				links.stream().map(Link::share).filter(Objects::nonNull).findFirst().orElse(null),
				systems.stream().filter(here).allMatch(WorkingSystem::settled), certain,
				systems.stream().filter(here.negate()).map(WorkingSystem::icb).toList(),
				Stream.of(LinkKind.MEMBER_OF, LinkKind.PARTNER_IN)
					.flatMap((kind) -> members(facts, kind, date))
					.sorted(Comparator.comparing(Member::key))
					.toList(),
				links.stream().map(Link::fact).toList()));
	}

	/** Returns the relationships that possibly place it in the system. */
	private static List<Link> possible(OversightFacts facts, LinkKind by, String icb, LocalDate date) {
		Heirs heirs = new Heirs(date, facts.successions());
		return facts.links()
			.stream()
			.filter((link) -> link.kind() == by && link.icb().is(OrganisationKind.ICB))
			.filter((link) -> link.from().code().equals(facts.subject().code()) && link.onlyPossiblyHoldsOn(date))
			.filter((link) -> heirs.of(link.icb()).stream().anyMatch((heir) -> heir.organisation().code().equals(icb)))
			.toList();
	}

	private static Stream<Member> members(OversightFacts facts, LinkKind kind, LocalDate date) {
		return facts.links()
			.stream()
			.filter((link) -> link.kind() == kind && link.to().code().equals(facts.subject().code()))
			.filter((link) -> link.provenance().period().possiblyHoldsOn(date))
			.map((link) -> new Member(link.from(), link.role(), link.certainlyHoldsOn(date), link.fact()));
	}

}
