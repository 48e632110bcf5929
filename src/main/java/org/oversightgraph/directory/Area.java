package org.oversightgraph.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.footprint.Heirs;
import org.oversightgraph.footprint.Heirs.Heir;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.footprint.WorkingSystem;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;

/**
 * The area of organisations on a date. National bodies have no area. An organisation
 * whose ICB is unknown after a split is not counted.
 *
 * @param icbs the ICBs among them, and the ICBs in whose systems they work, by code
 * @param regions the regions among them, and the regions of those ICBs, by code
 */
record Area(List<Organisation> icbs, List<Organisation> regions) {

	private static final Comparator<Organisation> BY_CODE = Comparator.comparing(Organisation::code);

	static Area of(Collection<OversightFacts> bodies, LocalDate date) {
		return new Area(bodies.stream().flatMap((facts) -> icbsOf(facts, date)).distinct().sorted(BY_CODE).toList(),
				bodies.stream().flatMap((facts) -> regionsOf(facts, date)).distinct().sorted(BY_CODE).toList());
	}

	/** Returns whether one of the ICBs or regions has the code. */
	boolean contains(String code) {
		return Stream.concat(this.icbs.stream(), this.regions.stream())
			.anyMatch((organisation) -> organisation.code().equals(code));
	}

	private static Stream<Organisation> icbsOf(OversightFacts facts, LocalDate date) {
		Organisation body = facts.subject();
		return switch (body.kind()) {
			case NATIONAL_BODY, REGION -> Stream.empty();
			case ICB -> new Heirs(date, facts.successions()).of(body)
				.stream()
				.filter((heir) -> !heir.isPartial())
				.map(Heir::organisation);
			default -> facts.systemsOn(date).stream().filter(WorkingSystem::settled).map(WorkingSystem::icb);
		};
	}

	private static Stream<Organisation> regionsOf(OversightFacts facts, LocalDate date) {
		if (facts.subject().is(OrganisationKind.REGION)) {
			return Stream.of(facts.subject());
		}
		List<String> icbs = icbsOf(facts, date).map(Organisation::code).toList();
		return facts.links(LinkKind.IN_REGION, date)
			.stream()
			.filter((link) -> icbs.contains(link.from().code()))
			.map(Link::to);
	}

}
