package org.oversightgraph.history;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.oversight.OversightPosition;

/**
 * A period in which the oversight of an organisation was the same.
 *
 * @param from the first date of the period
 * @param to the last date of the period; null if it continues beyond the requested dates
 * @param position its oversight on the first date
 * @param causes the causes of its start; empty for the first period
 */
public record OversightPeriod(LocalDate from, @Nullable LocalDate to, OversightPosition position,
		List<ChangeCause> causes) {
}
