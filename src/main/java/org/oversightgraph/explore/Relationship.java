package org.oversightgraph.explore;

import java.util.Comparator;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.Succession;
import org.oversightgraph.organisation.Organisation;

/**
 * One recorded relationship between two bodies, of whatever sort.
 *
 * @param from the body it goes out from, as recorded
 * @param to the body it goes to
 * @param kind what relates them
 * @param fact the relationship in words, with its dates and sources
 */
record Relationship(Organisation from, Organisation to, RelationshipKind kind, Fact fact) {

	/** The most telling first. */
	static final Comparator<Relationship> MOST_TELLING = Comparator.comparing(Relationship::kind)
		.thenComparing((one) -> one.fact().statement());

	static Relationship of(Link link) {
		return new Relationship(link.from(), link.to(), RelationshipKind.of(link.kind()), link.fact());
	}

	static Relationship of(Succession succession) {
		return new Relationship(succession.predecessor(), succession.successor(), RelationshipKind.SUCCEEDED_BY,
				succession.fact());
	}

}
