package org.oversightgraph.explore;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.Succession;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.time.DateInWords;

/**
 * A recorded relationship of any kind between two organisations.
 *
 * @param from the organisation it starts from, as recorded
 * @param to the organisation it leads to
 * @param kind its kind
 * @param fact the relationship in words, with dates and sources
 */
record Relationship(Organisation from, Organisation to, RelationshipKind kind, Fact fact) {

	/** The most informative relationship first. */
	static final Comparator<Relationship> MOST_INFORMATIVE = Comparator.comparing(Relationship::kind)
		.thenComparing((relationship) -> relationship.fact().statement());

	/**
	 * Returns a relationship as seen on a date. The end of a relationship is often not
	 * recorded when an organisation closes. The fact then says that it has closed.
	 */
	static Relationship of(Link link, LocalDate date) {
		String closed = Stream.of(link.from(), link.to())
			.filter((body) -> body.isClosedOn(date))
			.map((body) -> " %s closed %s.".formatted(body.name(), DateInWords.when(body.closedOn())))
			.collect(Collectors.joining());
		return new Relationship(link.from(), link.to(), RelationshipKind.of(link.kind()),
				link.fact().followedBy(closed));
	}

	static Relationship of(Succession succession) {
		return new Relationship(succession.predecessor(), succession.successor(), RelationshipKind.SUCCEEDED_BY,
				succession.fact());
	}

}
