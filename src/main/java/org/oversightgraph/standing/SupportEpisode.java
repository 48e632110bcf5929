package org.oversightgraph.standing;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Provenance;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.time.PartialDate;

/**
 * A body's stay in a programme of support (NOF-2022-23 ¶37, ¶50, ¶51, ¶52, ¶53, ¶54, ¶55,
 * ¶56, ¶57, ¶58, ¶59, ¶60, ¶61).
 *
 * @param id its key in the dataset
 * @param organisationName the body's name
 * @param programme which programme
 * @param trigger what led to it: OWN_PERFORMANCE, CQC_RECOMMENDATION, SYSTEM; empty when
 * not recorded
 * @param cqcRecommended whether the Care Quality Commission recommended entry; null when
 * not recorded
 * @param director ID or SID where one is recorded
 * @param targetExitOn the target for exit, where one is recorded
 * @param exitCriteria how many exit criteria are recorded
 * @param exitCriteriaMet how many of them are recorded as met
 * @param providerRatings the quality ratings of the body as a provider; read only where
 * the Care Quality Commission recommended entry
 * @param provenance when it holds and how it is known
 */
public record SupportEpisode(String id, String organisationName, Programme programme, List<String> trigger,
		@Nullable Boolean cqcRecommended, @Nullable String director, @Nullable PartialDate targetExitOn,
		int exitCriteria, int exitCriteriaMet, List<QualityRating> providerRatings, Provenance provenance) {

	/** The target for exit, as written. */
	public @Nullable String targetExit() {
		return PartialDate.writtenOf(this.targetExitOn);
	}

	/** Whether the body is certainly in it on the date. */
	public boolean isOngoingOn(LocalDate date) {
		return this.provenance.period().certainlyHoldsOn(date);
	}

	/** Whether the Care Quality Commission is known to have recommended entry. */
	public boolean isOnCqcRecommendation() {
		return Boolean.TRUE.equals(this.cqcRecommended) || this.trigger.contains("CQC_RECOMMENDATION");
	}

	/** The stay as a fact in words. */
	public Fact fact() {
		String when = this.provenance.period().inWords();
		return this.provenance.fact("%s is recorded in %s%s.".formatted(this.organisationName, this.programme.words(),
				when.isEmpty() ? "" : ", " + when), null);
	}

}
