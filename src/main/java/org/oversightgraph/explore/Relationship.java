package org.oversightgraph.explore;

import java.util.Comparator;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.Succession;
import org.oversightgraph.organisation.Organisation;

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

	static Relationship of(Link link) {
		return new Relationship(link.from(), link.to(), RelationshipKind.of(link.kind()), link.fact());
	}

	static Relationship of(Succession succession) {
		return new Relationship(succession.predecessor(), succession.successor(), RelationshipKind.SUCCEEDED_BY,
				succession.fact());
	}

}
