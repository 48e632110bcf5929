package org.oversightgraph.explore;

import java.time.LocalDate;
import java.util.List;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;

/**
 * A step of a path from one organisation to the next.
 *
 * @param from the organisation it starts from
 * @param to the organisation it leads to
 * @param relationships all relationships between the two in either direction, the most
 * informative first; never empty
 */
record Step(Organisation from, Organisation to, List<Relationship> relationships) {

	/** Returns the most informative relationship in a sentence. */
	public String statement() {
		return fact().statement();
	}

	/** Returns the most informative relationship. */
	public Fact fact() {
		return this.relationships.getFirst().fact();
	}

	/** Returns the other relationships. */
	public List<Fact> otherFacts() {
		return this.relationships.stream().skip(1).map(Relationship::fact).toList();
	}

	/**
	 * Returns whether it starts from or leads to a region or national body. Most
	 * organisations are related to these, and the step says little.
	 */
	boolean isWide() {
		return isWide(this.from) || isWide(this.to);
	}

	private static boolean isWide(Organisation body) {
		return body.is(OrganisationKind.REGION) || body.is(OrganisationKind.NATIONAL_BODY);
	}

	/** Returns whether one organisation succeeded the other. */
	boolean isSuccession() {
		return this.relationships.stream()
			.anyMatch((relationship) -> relationship.kind() == RelationshipKind.SUCCEEDED_BY);
	}

	/** Returns whether it leads to an organisation that has closed by the date. */
	boolean leadsToAClosedBody(LocalDate date) {
		return this.to.isClosedOn(date);
	}

}
