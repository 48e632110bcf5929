package org.oversightgraph.standing;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Provenance;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.time.PartialDate;

/**
 * All that is recorded of a body's stay in a programme of support.
 *
 * @param id its key in the dataset
 * @param organisationName the body's name
 * @param programme which programme
 * @param trigger what led to it; empty when not recorded
 * @param cqcRecommended whether the Care Quality Commission recommended entry; null when
 * not recorded
 * @param director ID or SID; null when none is recorded
 * @param directorFrom from when the director has been in place
 * @param targetExit the target for exit
 * @param events what happened in it
 * @param criteria what exit asks
 * @param provenance when it holds and how it is known
 */
record RecordedStay(String id, String organisationName, Programme programme, List<String> trigger,
		@Nullable Boolean cqcRecommended, @Nullable String director, @Nullable PartialDate directorFrom,
		@Nullable PartialDate targetExit, List<SupportEvent> events, List<ExitCriterion> criteria,
		Provenance provenance) {

	/** Whether the Care Quality Commission is known to have recommended entry. */
	boolean isOnCqcRecommendation() {
		return Boolean.TRUE.equals(this.cqcRecommended) || this.trigger.contains("CQC_RECOMMENDATION");
	}

	/** The stay as a fact in words. */
	Fact fact() {
		String when = this.provenance.period().inWords();
		return this.provenance.fact("%s is recorded in %s%s.".formatted(this.organisationName, this.programme.words(),
				when.isEmpty() ? "" : ", " + when), null);
	}

}
