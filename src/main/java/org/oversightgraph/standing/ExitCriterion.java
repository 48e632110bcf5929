package org.oversightgraph.standing;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Provenance;
import org.oversightgraph.time.PartialDate;

/**
 * What a body must achieve to leave a programme of support, seen on a date (NOF-2022-23
 * A¶18, ¶53).
 *
 * @param number its number among the others
 * @param criterion what is to be achieved
 * @param recordedMet whether it is recorded as met at all; null when not recorded
 * @param metOn when it was met
 * @param provenance how it is known
 */
record ExitCriterion(int number, String criterion, @Nullable Boolean recordedMet, @Nullable PartialDate metOn,
		Provenance provenance) {

	/** Whether a criterion is met on a date. */
	enum State {

		/** It is. */
		MET,
		/** It is not, or not yet. */
		NOT_MET,
		/** The record does not say. */
		NOT_KNOWN

	}

	/** How it stands on the date. */
	State on(LocalDate date) {
		if (this.recordedMet == null) {
			return State.NOT_KNOWN;
		}
		if (!this.recordedMet) {
			return State.NOT_MET;
		}
		if (this.metOn == null) {
			return State.NOT_KNOWN;
		}
		if (this.metOn.certainlyBy(date)) {
			return State.MET;
		}
		return this.metOn.possiblyBy(date) ? State.NOT_KNOWN : State.NOT_MET;
	}

	/** When it was met, as written. */
	public @Nullable String metOnAsRecorded() {
		return (this.metOn == null) ? null : this.metOn.text();
	}

}
