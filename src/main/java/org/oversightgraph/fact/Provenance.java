package org.oversightgraph.fact;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.time.DateInWords;
import org.oversightgraph.time.PartialDate;
import org.oversightgraph.time.Period;

/**
 * The period, evidence and sources of a recorded fact.
 *
 * @param period the period in which it holds
 * @param evidence the kind of evidence
 * @param confirmedOn the date on which its source last confirmed it, as recorded; null if
 * not recorded
 * @param sources the sources
 * @param note an additional note; null if there is none
 * @param restricted whether only people who may see restricted facts see it
 */
public record Provenance(Period period, Evidence evidence, @Nullable String confirmedOn, List<Source> sources,
		@Nullable String note, boolean restricted) {

	/** The number of months without confirmation after which a fact is stale. */
	private static final int STALE_AFTER_MONTHS = 24;

	/**
	 * Whether its source last confirmed it more than 24 months before the date. A fact
	 * without a date is not stale.
	 */
	public boolean isStaleOn(LocalDate date) {
		LocalDate stale = staleFrom();
		return stale != null && !date.isBefore(stale);
	}

	/**
	 * Whether it certainly holds on the date. A fact with an uncertain start holds at the
	 * latest from the date on which its source last confirmed it.
	 */
	public boolean certainlyHoldsOn(LocalDate date) {
		return (hasBegunByConfirmation(date) ? new Period(null, this.period.to()) : this.period).certainlyHoldsOn(date);
	}

	/** A plan can be confirmed before it starts. That does not show that it started. */
	private boolean hasBegunByConfirmation(LocalDate date) {
		LocalDate confirmed = lastConfirmed();
		return confirmed != null && !confirmed.isAfter(date) && this.period.from() != null
				&& this.period.from().possiblyBy(confirmed);
	}

	/** Whether it possibly holds on the date, but not certainly. */
	public boolean onlyPossiblyHoldsOn(LocalDate date) {
		return this.period.possiblyHoldsOn(date) && !certainlyHoldsOn(date);
	}

	/**
	 * Whether it certainly still holds on the date. A fact without an end needs a
	 * confirmation that is not stale.
	 */
	public boolean certainlyStillHoldsOn(LocalDate date) {
		return certainlyHoldsOn(date) && (this.period.to() != null || !isStaleOn(date));
	}

	/** Whether it possibly still holds on the date, but not certainly. */
	public boolean onlyPossiblyStillHoldsOn(LocalDate date) {
		return this.period.possiblyHoldsOn(date) && !certainlyStillHoldsOn(date);
	}

	/**
	 * Returns the latest possible date of the last confirmation; null if not recorded.
	 */
	public @Nullable LocalDate lastConfirmed() {
		return (this.confirmedOn == null) ? null : PartialDate.parse(this.confirmedOn).latest();
	}

	/** Whether its source only announced it: it was last confirmed before its start. */
	public boolean isAnnounced() {
		LocalDate confirmed = lastConfirmed();
		PartialDate from = this.period.from();
		return confirmed != null && from != null && from.earliest() != null && confirmed.isBefore(from.earliest());
	}

	/** Returns the first date on which the last confirmation is stale; null if none. */
	public @Nullable LocalDate staleFrom() {
		LocalDate confirmed = lastConfirmed();
		return (confirmed == null) ? null : confirmed.plusMonths(STALE_AFTER_MONTHS).plusDays(1);
	}

	/** Returns the last confirmation in words, such as "in about 2025". */
	public String confirmedInWords() {
		return DateInWords.when((this.confirmedOn == null) ? null : PartialDate.parse(this.confirmedOn));
	}

	/** Returns a fact with this provenance. */
	public Fact fact(String statement, @Nullable Organisation inheritedFrom) {
		return new Fact(statement, this.evidence, this.period, inheritedFrom, this.confirmedOn, this.sources, this.note,
				this.restricted);
	}

}
