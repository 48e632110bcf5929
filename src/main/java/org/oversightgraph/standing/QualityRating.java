package org.oversightgraph.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Provenance;
import org.oversightgraph.fact.Source;
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
 * @param dateBasis the meaning of the date: PUBLISHED, UPDATED, INSPECTED,
 * UNCHANGED_AS_OF or WARNING_NOTICE
 * @param provenance the evidence and sources
 */
public record QualityRating(Scope scope, @Nullable String location, @Nullable String locationCategory, String overall,
		@Nullable String wellLed, @Nullable String safe, @Nullable String effective, @Nullable String caring,
		@Nullable String responsive, @Nullable PartialDate on, @Nullable String dateBasis, Provenance provenance) {

	/** The scope of a rating. */
	public enum Scope {

		/** The trust as a whole. */
		PROVIDER,
		/** A location where the trust provides care. */
		LOCATION

	}

	/** Whether it was certainly known by the date. */
	public boolean isKnownBy(LocalDate date) {
		return this.on == null || this.on.certainlyBy(date);
	}

	/** The date; the earliest possible date if it is not exact. */
	public @Nullable LocalDate date() {
		return PartialDate.shownOf(this.on);
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

	/** Returns the rating as a fact in words, with the name of the organisation rated. */
	public Fact fact(String organisationName) {
		return this.provenance.fact("The Care Quality Commission rated %s %s overall%s.".formatted(organisationName,
				this.overall.toLowerCase(Locale.ROOT).replace('_', ' '),
				(this.on == null) ? "" : ", dated " + DateInWords.of(this.on)), null);
	}

	/** The evidence. */
	public Evidence evidence() {
		return this.provenance.evidence();
	}

	/** The sources. */
	public List<Source> sources() {
		return this.provenance.sources();
	}

	/** An additional note; null if there is none. */
	public @Nullable String note() {
		return this.provenance.note();
	}

}
