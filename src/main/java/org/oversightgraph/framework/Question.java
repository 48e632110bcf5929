package org.oversightgraph.framework;

import java.time.LocalDate;

import org.oversightgraph.time.Moment;

/**
 * The date, data release and edition of a request. Every field of an answer inherits
 * them.
 *
 * @param asOf the date
 * @param release the number of the data release
 * @param edition the edition whose rules apply: the requested edition, or else the
 * edition in force
 * @param inForce the edition in force on the date, to which segments of that date belong
 */
public record Question(LocalDate asOf, long release, FrameworkEdition edition, FrameworkEdition inForce) {

	/** The date and the data release. */
	public Moment moment() {
		return new Moment(this.asOf, this.release);
	}

	/** Returns what identifies the question among others. */
	public Key key() {
		return new Key(this.asOf, this.release, this.edition.id());
	}

	/**
	 * What identifies a question. The edition in force follows from the date.
	 *
	 * @param asOf the date
	 * @param release the number of the data release
	 * @param edition the id of the edition whose rules apply
	 */
	public record Key(LocalDate asOf, long release, String edition) {
	}

	/** Whether the request applies an edition that is not in force on the date. */
	public boolean isUnderOtherRules() {
		return !this.edition.id().equals(this.inForce.id());
	}

}
