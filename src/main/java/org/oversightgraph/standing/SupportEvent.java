package org.oversightgraph.standing;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.fact.Provenance;
import org.oversightgraph.fact.Source;
import org.oversightgraph.time.PartialDate;

/**
 * An event during a stay in a programme of support.
 *
 * @param event ENTERED, PARTICIPATING, APPLIED_TO_EXIT or EXITED
 * @param on the date; null if not recorded
 * @param provenance the evidence and sources
 */
record SupportEvent(String event, @Nullable PartialDate on, Provenance provenance) {

	/** The date; the earliest possible date if it is not exact. */
	public @Nullable LocalDate date() {
		return PartialDate.shownOf(this.on);
	}

	/** The date as recorded. */
	public @Nullable String dateAsRecorded() {
		return PartialDate.writtenOf(this.on);
	}

	/** The evidence. */
	public Evidence evidence() {
		return this.provenance.evidence();
	}

	/** The sources. */
	public List<Source> sources() {
		return this.provenance.sources();
	}

	/** An additional note; null if there is none. */
	public @Nullable String note() {
		return this.provenance.note();
	}

}
