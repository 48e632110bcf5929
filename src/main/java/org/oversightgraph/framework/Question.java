package org.oversightgraph.framework;

import java.time.LocalDate;

/**
 * The date and the edition under which a question is asked. Every field of an answer
 * inherits them.
 *
 * @param asOf the date
 * @param edition the edition whose rules answer: the one asked for, else the one in force
 * @param inForce the edition in force on the date, under which segments of that date
 * stand
 */
public record Question(LocalDate asOf, FrameworkEdition edition, FrameworkEdition inForce) {

	/** Whether the question is asked under the rules of another time. */
	public boolean isUnderOtherRules() {
		return !this.edition.id().equals(this.inForce.id());
	}

}
