package org.oversightgraph.standing;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Provenance;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.time.PartialDate;

/**
 * An organisation's stay in a programme of support (NOF-2022-23 ¶37, ¶50, ¶51, ¶52, ¶53,
 * ¶54, ¶55, ¶56, ¶57, ¶58, ¶59, ¶60, ¶61).
 *
 * @param id its key in the dataset
 * @param organisationName the name of the organisation
 * @param programme the programme
 * @param trigger the causes of entry: OWN_PERFORMANCE, CQC_RECOMMENDATION, SYSTEM; empty
 * if not recorded
 * @param cqcRecommended whether the Care Quality Commission recommended entry; null if
 * not recorded
 * @param director ID or SID; null if none is recorded
 * @param targetExitOn the target exit date; null if not recorded
 * @param exitCriteria the number of recorded exit criteria
 * @param exitCriteriaMet the number of criteria recorded as met
 * @param providerRatings the provider's quality ratings, read only if the Care Quality
 * Commission recommended entry
 * @param provenance the period, evidence and sources
 */
public record SupportEpisode(String id, String organisationName, Programme programme, List<String> trigger,
		@Nullable Boolean cqcRecommended, @Nullable String director, @Nullable PartialDate targetExitOn,
		int exitCriteria, int exitCriteriaMet, List<QualityRating> providerRatings, Provenance provenance) {

	/** The target exit date as recorded; null if not recorded. */
	public @Nullable String targetExit() {
		return PartialDate.writtenOf(this.targetExitOn);
	}

	/** Whether the organisation is certainly in the programme on the date. */
	public boolean isOngoingOn(LocalDate date) {
		return this.provenance.period().certainlyHoldsOn(date);
	}

	/** Whether the Care Quality Commission is known to have recommended entry. */
	public boolean isOnCqcRecommendation() {
		return Boolean.TRUE.equals(this.cqcRecommended) || this.trigger.contains("CQC_RECOMMENDATION");
	}

	/** Returns the stay as a fact in words. */
	public Fact fact() {
		String when = this.provenance.period().inWords();
		return this.provenance.fact("%s is recorded %s%s.".formatted(this.organisationName, this.programme.placed(),
				when.isEmpty() ? "" : ", " + when), null);
	}

}
