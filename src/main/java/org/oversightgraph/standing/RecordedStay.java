package org.oversightgraph.standing;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Provenance;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.time.PartialDate;

/**
 * The records of an organisation's stay in a programme of support.
 *
 * @param id its key in the dataset
 * @param organisationName the name of the organisation
 * @param programme the programme
 * @param trigger the causes of entry; empty if not recorded
 * @param cqcRecommended whether the Care Quality Commission recommended entry; null if
 * not recorded
 * @param director ID or SID; null if none is recorded
 * @param directorFrom the start date of the director; null if not recorded
 * @param targetExit the target exit date; null if not recorded
 * @param events the events during the stay
 * @param criteria the exit criteria
 * @param provenance the period, evidence and sources
 */
record RecordedStay(String id, String organisationName, Programme programme, List<String> trigger,
		@Nullable Boolean cqcRecommended, @Nullable String director, @Nullable PartialDate directorFrom,
		@Nullable PartialDate targetExit, List<SupportEvent> events, List<ExitCriterion> criteria,
		Provenance provenance) {

	/** Whether the Care Quality Commission is known to have recommended entry. */
	boolean isOnCqcRecommendation() {
		return Boolean.TRUE.equals(this.cqcRecommended) || this.trigger.contains("CQC_RECOMMENDATION");
	}

	/** Returns the stay as a fact in words. */
	Fact fact() {
		String when = this.provenance.period().inWords();
		return this.provenance.fact("%s is recorded %s%s.".formatted(this.organisationName, this.programme.placed(),
				when.isEmpty() ? "" : ", " + when), null);
	}

}
