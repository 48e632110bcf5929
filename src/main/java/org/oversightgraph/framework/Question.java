package org.oversightgraph.framework;

import java.time.LocalDate;

import org.oversightgraph.time.Moment;

/**
 * The date and the edition under which a question is asked. Every field of an answer
 * inherits them.
 *
 * @param asOf the date
 * @param release the release of the data that answers
 * @param edition the edition whose rules answer: the one asked for, else the one in force
 * @param inForce the edition in force on the date, under which segments of that date
 * stand
 */
public record Question(LocalDate asOf, long release, FrameworkEdition edition, FrameworkEdition inForce) {

	/** When the answer is to be true, and when it was known. */
	public Moment moment() {
		return new Moment(this.asOf, this.release);
	}

	/** Whether the question is asked under the rules of another time. */
	public boolean isUnderOtherRules() {
		return !this.edition.id().equals(this.inForce.id());
	}

}
