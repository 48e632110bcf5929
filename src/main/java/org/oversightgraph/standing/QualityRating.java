package org.oversightgraph.standing;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Provenance;
import org.oversightgraph.fact.Sourced;
import org.oversightgraph.time.DateInWords;
import org.oversightgraph.time.PartialDate;

/**
 * A rating by the Care Quality Commission of a provider or of one of its locations.
 *
 * @param scope whether it rates the provider or a location
 * @param location the key of the location; null for the provider
 * @param locationCategory the kind of location; null if not recorded
 * @param overall the overall rating
 * @param wellLed the rating for leadership; null if not recorded
 * @param safe the rating for safety; null if not recorded
 * @param effective the rating for effectiveness; null if not recorded
 * @param caring the rating for care; null if not recorded
 * @param responsive the rating for responsiveness; null if not recorded
 * @param on the date of the rating; null if not recorded
 * @param dateBasis the meaning of the date; null if not recorded
 * @param provenance the evidence and sources
 */
public record QualityRating(Scope scope, @Nullable String location, @Nullable String locationCategory, Rating overall,
		@Nullable Rating wellLed, @Nullable Rating safe, @Nullable Rating effective, @Nullable Rating caring,
		@Nullable Rating responsive, @Nullable PartialDate on, @Nullable DateBasis dateBasis,
		Provenance provenance) implements Sourced {

	/** The scope of a rating. */
	public enum Scope {

		/** The trust as a whole. */
		PROVIDER,
		/** A location where the trust provides care. */
		LOCATION

	}

	/**
	 * The meaning of the date of a rating. The names are the values in the dataset and
	 * the graph.
	 */
	public enum DateBasis {

		/** The report was published. */
		PUBLISHED,
		/** The web page was updated. */
		UPDATED,
		/** The inspection took place. */
		INSPECTED,
		/** An earlier rating was confirmed without change. */
		UNCHANGED_AS_OF,
		/** A warning notice confirmed an earlier rating. */
		WARNING_NOTICE

	}

	/** Whether it confirms an earlier rating and is no new one. */
	private boolean isConfirmation() {
		return this.dateBasis == DateBasis.UNCHANGED_AS_OF || this.dateBasis == DateBasis.WARNING_NOTICE;
	}

	/** Whether it was certainly known by the date. */
	public boolean isKnownBy(LocalDate date) {
		return this.on == null || this.on.certainlyBy(date);
	}

	/** The date; the earliest possible date if it is not exact. */
	public @Nullable LocalDate date() {
		return PartialDate.earliestOf(this.on);
	}

	/** The date as recorded. */
	public @Nullable String dateAsRecorded() {
		return PartialDate.writtenOf(this.on);
	}

	/** Whether it may date from between two dates. A null start is unbounded. */
	public boolean isPossiblyBetween(@Nullable PartialDate after, PartialDate by) {
		LocalDate first = (after == null) ? null : after.earliest();
		LocalDate last = by.latest();
		return this.on == null
				|| ((first == null || !this.on.certainlyBy(first)) && (last == null || this.on.possiblyBy(last)));
	}

	/**
	 * Returns the rating as a fact in words, with the name of the organisation rated. A
	 * rating of a location is never that of the organisation.
	 */
	public Fact fact(String organisationName) {
		String rated = switch (this.overall) {
			case SUSPENDED -> "The Care Quality Commission suspended the overall rating of %s";
			case NOT_RATED -> "The Care Quality Commission inspected %s and gave no overall rating";
			default -> "The Care Quality Commission "
					+ (isConfirmation() ? "confirmed the overall rating \"" + this.overall.words() + "\" of %s"
							: "gave %s the overall rating \"" + this.overall.words() + "\"");
		};
		String subject = (this.scope == Scope.PROVIDER) ? organisationName : "%s of %s"
			.formatted((this.location == null) ? "a location" : "location " + this.location, organisationName);
		return this.provenance.fact("%s%s.".formatted(rated.formatted(subject),
				(this.on == null) ? "" : ", dated " + DateInWords.of(this.on)), null);
	}

}
