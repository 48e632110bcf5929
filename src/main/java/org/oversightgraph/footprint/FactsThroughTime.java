package org.oversightgraph.footprint;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.fact.LinkRole;
import org.oversightgraph.organisation.Organisation;

/** All facts about the oversight of an organisation in a release, for all dates. */
public final class FactsThroughTime {

	/** The usual number of values of a relationship or node. */
	private static final int VALUES_OF_RECORD = 12;

	private final OversightFacts all;

	/**
	 * Uses the facts of all dates.
	 * @param all the facts, with the latest names
	 */
	FactsThroughTime(OversightFacts all) {
		this.all = all;
	}

	/** Returns the code of the organisation. */
	public String code() {
		return this.all.subject().code();
	}

	/** Returns about the number of recorded values. */
	int weight() {
		int records = this.all.links().size() + this.all.successions().size()
				+ this.all.arrangements().stream().mapToInt((arrangement) -> 1 + arrangement.parties().size()).sum()
				+ this.all.segments().values().stream().mapToInt(List::size).sum()
				+ this.all.support().values().stream().mapToInt(List::size).sum();
		return VALUES_OF_RECORD * (1 + records);
	}

	/**
	 * Returns the codes of everyone who ever commissioned from the organisation, and of
	 * the successors of those bodies.
	 */
	public Set<String> commissioners() {
		Set<String> codes = new TreeSet<>();
		this.all.links()
			.stream()
			.filter((link) -> link.kind() == LinkKind.COMMISSIONS)
			.forEach((link) -> codes.add(link.from().code()));
		this.all.successions().forEach((succession) -> codes.add(succession.successor().code()));
		return codes;
	}

	/** Returns the facts that bear on a date, with the names of that date. */
	public OversightFacts on(LocalDate date) {
		return Renamed.on(date, this.all.withLinks(bearingOn(date)));
	}

	/** Returns the facts of all dates, with the names of one date. */
	public OversightFacts ofAllDates(LocalDate namesOf) {
		return Renamed.on(namesOf, this.all);
	}

	/**
	 * Returns the links that may hold on the date. Lead commissioners that have ended and
	 * earlier patient flows are included, because answers show the last known ones. A
	 * place's area is included only if the organisation may be a partner in the place.
	 */
	private List<Link> bearingOn(LocalDate date) {
		List<Link> bearing = this.all.links()
			.stream()
			.filter((link) -> link.provenance().period().possiblyHoldsOn(date)
					|| (isShownAfterItsEnd(link) && link.provenance().period().possiblyBeginsBy(date)))
			.toList();
		return bearing.stream()
			.filter((link) -> link.kind() != LinkKind.PART_OF || concernsSubject(link)
					|| bearing.stream().anyMatch((other) -> concernsSubject(other) && other.to().equals(link.from())))
			.toList();
	}

	private static boolean isShownAfterItsEnd(Link link) {
		return link.role() == LinkRole.LEAD || link.isPatientFlow();
	}

	private boolean concernsSubject(Link link) {
		Organisation subject = this.all.subject();
		return link.from().equals(subject) || link.to().equals(subject);
	}

}
