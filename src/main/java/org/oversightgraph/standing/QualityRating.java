package org.oversightgraph.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Provenance;
import org.oversightgraph.fact.Source;
import org.oversightgraph.time.PartialDate;

/**
 * What the Care Quality Commission found of a provider, or of one of its locations.
 *
 * @param scope of which
 * @param location the key of the location; null for the provider
 * @param locationCategory what sort of location it is
 * @param overall the rating as a whole
 * @param wellLed for leadership
 * @param safe for safety
 * @param effective for effectiveness
 * @param caring for care
 * @param responsive for responsiveness
 * @param on when it was published, or what else its date is
 * @param dateBasis what the date is: PUBLISHED, UPDATED, INSPECTED, UNCHANGED_AS_OF or
 * WARNING_NOTICE
 * @param provenance how it is known
 */
public record QualityRating(Scope scope, @Nullable String location, @Nullable String locationCategory, String overall,
		@Nullable String wellLed, @Nullable String safe, @Nullable String effective, @Nullable String caring,
		@Nullable String responsive, @Nullable PartialDate on, @Nullable String dateBasis, Provenance provenance) {

	/** Of what a rating speaks. */
	public enum Scope {

		/** Of the trust as a whole. */
		PROVIDER,
		/** Of one place where it gives care. */
		LOCATION

	}

	/** Whether it was certainly there by the date. */
	public boolean isKnownBy(LocalDate date) {
		return this.on == null || this.on.certainlyBy(date);
	}

	/** The day of its date; the first possible one where it is not known to the day. */
	public @Nullable LocalDate date() {
		return PartialDate.shownOf(this.on);
	}

	/** Its date as written. */
	public @Nullable String dateAsRecorded() {
		return PartialDate.writtenOf(this.on);
	}

	/** Whether it can have been given after the one day and by the other. */
	public boolean isPossiblyBetween(@Nullable PartialDate after, PartialDate by) {
		LocalDate first = (after == null) ? null : after.earliest();
		LocalDate last = by.latest();
		return this.on == null
				|| ((first == null || !this.on.certainlyBy(first)) && (last == null || this.on.possiblyBy(last)));
	}

	/** The rating of a body of the name as a fact in words. */
	public Fact fact(String organisationName) {
		return this.provenance.fact("The Care Quality Commission rated %s %s overall%s.".formatted(organisationName,
				this.overall.toLowerCase(Locale.ROOT).replace('_', ' '), (this.on == null) ? "" : ", " + this.on),
				null);
	}

	/** How it is known. */
	public Evidence evidence() {
		return this.provenance.evidence();
	}

	/** Where it was read. */
	public List<Source> sources() {
		return this.provenance.sources();
	}

	/** What else there is to say of it. */
	public @Nullable String note() {
		return this.provenance.note();
	}

}
