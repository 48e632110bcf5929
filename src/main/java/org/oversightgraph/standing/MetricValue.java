package org.oversightgraph.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.fact.Provenance;
import org.oversightgraph.fact.Source;
import org.oversightgraph.time.PartialDate;

/**
 * What a measure came to for a body in a period.
 *
 * @param period such as "Q3 2025/26"; null when none is recorded
 * @param theme the theme of the framework it belongs to; null when none is recorded
 * @param metric its key
 * @param title what it measures
 * @param value the value
 * @param units in which
 * @param rank the place among those compared
 * @param provenance how it is known
 */
record MetricValue(@Nullable String period, @Nullable String theme, String metric, String title, double value,
		@Nullable String units, @Nullable Integer rank, Provenance provenance) {

	private static final Pattern QUARTER = Pattern.compile("Q([1-4]) (\\d{4}/\\d{2})");

	/**
	 * The last day of its period: of a quarter or year of the NHS, which begins on 1
	 * April, or of a date in any of the usual ways; null when it is none of these.
	 */
	@Nullable LocalDate periodEnd() {
		return (this.period == null) ? null : endOf(this.period);
	}

	/** The last day of a period; null when it is not one that is known. */
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
