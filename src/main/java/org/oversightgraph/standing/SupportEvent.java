package org.oversightgraph.standing;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Provenance;
import org.oversightgraph.fact.Sourced;
import org.oversightgraph.time.PartialDate;

/**
 * An event during a stay in a programme of support.
 *
 * @param event the kind of event
 * @param on the date; null if not recorded
 * @param provenance the evidence and sources
 */
public record SupportEvent(Kind event, @Nullable PartialDate on, Provenance provenance) implements Sourced {

	/**
	 * The kind of an event. The names are the values in the dataset and the graph.
	 */
	public enum Kind {

		/** The organisation entered the programme. */
		ENTERED,
		/** A source describes the organisation as being in the programme. */
		PARTICIPATING,
		/** The organisation applied to leave the programme. */
		APPLIED_TO_EXIT,
		/** The organisation left the programme. */
		EXITED

	}

	/** The date; the earliest possible date if it is not exact. */
	public @Nullable LocalDate date() {
		return PartialDate.earliestOf(this.on);
	}

	/** The date as recorded. */
	public @Nullable String dateAsRecorded() {
		return PartialDate.writtenOf(this.on);
	}

}
