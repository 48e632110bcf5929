package org.oversightgraph.standing;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Provenance;
import org.oversightgraph.framework.DirectorKind;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.time.PartialDate;

/**
 * An organisation's stay in a programme of support (NOF-2022-23 ¶37, ¶50, ¶51, ¶52, ¶53,
 * ¶54, ¶55, ¶56, ¶57, ¶58, ¶59, ¶60, ¶61).
 *
 * @param id its key in the dataset
 * @param organisationName the name of the organisation
 * @param programme the programme
 * @param trigger the causes of entry; empty if not recorded
 * @param cqcRecommended whether the Care Quality Commission recommended entry; null if
 * not recorded
 * @param director the kind of director; null if none is recorded
 * @param targetExitOn the target exit date; null if not recorded
 * @param exitCriteria the number of recorded exit criteria
 * @param exitCriteriaMet the number of criteria recorded as met
 * @param providerRatings the provider's quality ratings, read only if the Care Quality
 * Commission recommended entry
 * @param provenance the period, evidence and sources
 */
public record SupportEpisode(String id, String organisationName, Programme programme, List<SupportTrigger> trigger,
		@Nullable Boolean cqcRecommended, @Nullable DirectorKind director, @Nullable PartialDate targetExitOn,
		int exitCriteria, int exitCriteriaMet, List<QualityRating> providerRatings, Provenance provenance) {

	/** Returns the same stay with another name of the organisation. */
	public SupportEpisode of(String name) {
		return new SupportEpisode(this.id, name, this.programme, this.trigger, this.cqcRecommended, this.director,
				this.targetExitOn, this.exitCriteria, this.exitCriteriaMet, this.providerRatings, this.provenance);
	}

	/** The target exit date as recorded; null if not recorded. */
	public @Nullable String targetExit() {
		return PartialDate.writtenOf(this.targetExitOn);
	}

	/**
	 * Whether the organisation is certainly in the programme on the date. A stay without
	 * an end needs a confirmation that is not stale.
	 */
	public boolean isOngoingOn(LocalDate date) {
		return this.provenance.certainlyStillHoldsOn(date);
	}

	/** Whether the Care Quality Commission is known to have recommended entry. */
	public boolean isOnCqcRecommendation() {
		return SupportTrigger.isOnRecommendation(this.cqcRecommended, this.trigger);
	}

	/** Returns the stay as a fact in words. */
	public Fact fact() {
		return fact(this.organisationName, this.programme, this.provenance);
	}

	/** Returns an organisation's stay in a programme as a fact in words. */
	static Fact fact(String organisationName, Programme programme, Provenance provenance) {
		String when = provenance.period().inWords();
		return provenance.fact("%s is recorded %s%s.".formatted(organisationName, programme.placed(),
				when.isEmpty() ? "" : ", " + when), null);
	}

}
