package org.oversightgraph.standing;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Provenance;
import org.oversightgraph.fact.Sourced;
import org.oversightgraph.time.PartialDate;

/**
 * The value of a metric for an organisation in a period.
 *
 * @param period the period, such as "Q3 2025/26"; null if not recorded
 * @param theme the framework theme; null if not recorded
 * @param metric the key of the metric
 * @param title the title of the metric
 * @param value the value
 * @param units the units; null if not recorded
 * @param rank the rank among the organisations compared; null if not recorded
 * @param provenance the evidence and sources
 */
public record MetricValue(@Nullable String period, @Nullable String theme, String metric, String title, double value,
		@Nullable String units, @Nullable Integer rank, Provenance provenance) implements Sourced {

	private static final Pattern QUARTER = Pattern.compile("Q([1-4]) (\\d{4}/\\d{2})");

	/**
	 * The last date of the period. A period is an NHS quarter, an NHS year (from 1 April)
	 * or a partial date. Null if the period has another format.
	 */
	@Nullable LocalDate periodEnd() {
		return (this.period == null) ? null : endOf(this.period);
	}

	/** The last date of a period; null if its format is unknown. */
	static @Nullable LocalDate endOf(String period) {
		try {
			Matcher quarter = QUARTER.matcher(period);
			if (!quarter.matches()) {
				return PartialDate.parse(period).latest();
			}
			LocalDate begin = PartialDate.parse(quarter.group(2)).earliest();
			return (begin == null) ? null : begin.plusMonths(3L * Integer.parseInt(quarter.group(1))).minusDays(1);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
