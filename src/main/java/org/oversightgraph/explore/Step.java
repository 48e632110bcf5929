package org.oversightgraph.explore;

import java.time.LocalDate;
import java.util.List;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;

/**
 * A step of a path from one body to the next, taken over whatever relates them.
 *
 * @param from the body it leaves
 * @param to the body it reaches
 * @param relationships what relates the two, whichever way it points, the most telling
 * first; never empty
 */
record Step(Organisation from, Organisation to, List<Relationship> relationships) {

	/** What relates them in the first place, in a sentence. */
	public String statement() {
		return fact().statement();
	}

	/** What relates them in the first place. */
	public Fact fact() {
		return this.relationships.getFirst().fact();
	}

	/** What relates them besides. */
	public List<Fact> otherFacts() {
		return this.relationships.stream().skip(1).map(Relationship::fact).toList();
	}

	/**
	 * Whether it leads to or from a body that is related to so many others that sharing
	 * it says little.
	 */
	boolean isWide() {
		return isWide(this.from) || isWide(this.to);
	}

	private static boolean isWide(Organisation body) {
		return body.is(OrganisationKind.REGION) || body.is(OrganisationKind.NATIONAL_BODY);
	}

	/** Whether it leads to a body that has closed. */
	boolean leadsToAClosedBody(LocalDate date) {
		return this.to.isClosedOn(date);
	}

}
