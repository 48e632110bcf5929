package org.oversightgraph.standing;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.fact.Provenance;
import org.oversightgraph.fact.Source;
import org.oversightgraph.time.PartialDate;

/**
 * Something that happened in a stay in a programme of support.
 *
 * @param event ENTERED, PARTICIPATING, APPLIED_TO_EXIT or EXITED
 * @param on when
 * @param provenance how it is known
 */
record SupportEvent(String event, @Nullable PartialDate on, Provenance provenance) {

	/** The day; the first possible one where it is not known to the day. */
	public @Nullable LocalDate date() {
		return PartialDate.shownOf(this.on);
	}

	/** The day as written. */
	public @Nullable String dateAsRecorded() {
		return PartialDate.writtenOf(this.on);
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
