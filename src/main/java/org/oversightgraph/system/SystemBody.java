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
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.footprint.WorkingSystem;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationStatus;

/**
 * A body of a system: a partner, place, collaborative, council, sub-ICB location or
 * integrated care partnership.
 *
 * @param body the body
 * @param share the part of it, 0 to 1, that lies in the system, where one is recorded
 * @param settled false when it was recorded against an ICB since split and nothing says
 * that this one took its part
 * @param alsoIn the other ICBs in whose systems it is
 * @param members of a place, its partners; of a collaborative, its members
 * @param facts that it is in the system
 */
record SystemBody(Organisation body, @Nullable Double share, boolean settled, List<Organisation> alsoIn,
		List<Member> members, List<Fact> facts) {

	/**
	 * A body that belongs to a place or collaborative.
	 *
	 * @param body the body
	 * @param role its part, where one is recorded
	 * @param fact that it belongs there
	 */
	record Member(Organisation body, @Nullable LinkRole role, Fact fact) {

		/** What tells it from the others: a body can belong in several parts. */
		String key() {
			return this.body.code() + " " + this.fact.statement();
		}

	}

	/**
	 * The body, if it is open on the date and relationships of the kind make it one of
	 * the system.
	 */
	static Optional<SystemBody> of(OversightFacts facts, LinkKind by, String icb, LocalDate date) {
		Predicate<WorkingSystem> here = (system) -> system.icb().code().equals(icb);
		List<WorkingSystem> systems = facts.systemsOn(date);
		List<Link> links = systems.stream()
			.filter(here)
			.flatMap((system) -> system.links().stream())
			.filter((link) -> link.kind() == by)
			.toList();
		if (links.isEmpty() || facts.subject().statusOn(date) != OrganisationStatus.ACTIVE) {
			return Optional.empty();
		}
		return Optional.of(new SystemBody(facts.subject(),
				links.stream().map(Link::share).filter(Objects::nonNull).findFirst().orElse(null),
				systems.stream().filter(here).allMatch(WorkingSystem::settled),
				systems.stream().filter(here.negate()).map(WorkingSystem::icb).toList(),
				Stream.of(LinkKind.MEMBER_OF, LinkKind.PARTNER_IN)
					.flatMap((kind) -> members(facts, kind, date))
					.sorted(Comparator.comparing(Member::key))
					.toList(),
				links.stream().map(Link::fact).toList()));
	}

	private static Stream<Member> members(OversightFacts facts, LinkKind kind, LocalDate date) {
		return facts.links(kind, date)
			.stream()
			.filter((link) -> link.to().code().equals(facts.subject().code()))
			.map((link) -> new Member(link.from(), link.role(), link.fact()));
	}

}
