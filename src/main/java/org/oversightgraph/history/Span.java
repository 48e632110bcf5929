package org.oversightgraph.history;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.FrameworkEdition;

/**
 * The dates and rules of a question about time.
 *
 * @param from the first date
 * @param to the last date
 * @param release the data release
 * @param edition the edition whose rules apply on all dates; null for the edition in
 * force on each date
 */
record Span(LocalDate from, LocalDate to, long release, @Nullable FrameworkEdition edition) {

	/** Whether the date is after the first date, and at the latest the last date. */
	boolean reaches(LocalDate date) {
		return date.isAfter(this.from) && !date.isAfter(this.to);
	}

}
