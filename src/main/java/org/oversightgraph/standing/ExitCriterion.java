package org.oversightgraph.standing;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Provenance;
import org.oversightgraph.time.PartialDate;

/**
 * A criterion that an organisation must meet to leave a programme of support (NOF-2022-23
 * A¶18, ¶53).
 *
 * @param number its number
 * @param criterion the criterion in words
 * @param recordedMet whether it is recorded as met at any time; null if not recorded
 * @param metOn the date on which it was met; null if not recorded
 * @param provenance the evidence and sources
 */
public record ExitCriterion(int number, String criterion, @Nullable Boolean recordedMet, @Nullable PartialDate metOn,
		Provenance provenance) {

	/** Whether a criterion is met on a date. */
	public enum State {

		/** The criterion is met. */
		MET,
		/** The criterion is not met, or not yet. */
		NOT_MET,
		/** The record does not say. */
		NOT_KNOWN

	}

	/** Returns the state on a date. */
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

	/** The date on which it was met, as recorded; null if not recorded. */
	public @Nullable String metOnAsRecorded() {
		return (this.metOn == null) ? null : this.metOn.text();
	}

}
