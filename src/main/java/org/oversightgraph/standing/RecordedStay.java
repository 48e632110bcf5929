package org.oversightgraph.standing;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Provenance;
import org.oversightgraph.framework.DirectorKind;
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
 * @param director the kind of director; null if none is recorded
 * @param directorFrom the start date of the director; null if not recorded
 * @param targetExit the target exit date; null if not recorded
 * @param events the events during the stay
 * @param criteria the exit criteria
 * @param provenance the period, evidence and sources
 */
public record RecordedStay(String id, String organisationName, Programme programme, List<SupportTrigger> trigger,
		@Nullable Boolean cqcRecommended, @Nullable DirectorKind director, @Nullable PartialDate directorFrom,
		@Nullable PartialDate targetExit, List<SupportEvent> events, List<ExitCriterion> criteria,
		Provenance provenance) {

	/** Returns the same stay with another name of the organisation. */
	RecordedStay of(String name) {
		return new RecordedStay(this.id, name, this.programme, this.trigger, this.cqcRecommended, this.director,
				this.directorFrom, this.targetExit, this.events, this.criteria, this.provenance);
	}

	/** Whether the Care Quality Commission is known to have recommended entry. */
	boolean isOnCqcRecommendation() {
		return SupportTrigger.isOnRecommendation(this.cqcRecommended, this.trigger);
	}

	/** Returns the stay as a fact in words. */
	Fact fact() {
		return SupportEpisode.fact(this.organisationName, this.programme, this.provenance);
	}

}
