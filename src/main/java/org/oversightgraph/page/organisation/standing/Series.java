package org.oversightgraph.page.organisation.standing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.page.organisation.standing.StandingAnswer.Metric;

/**
 * The values of one metric by quarter.
 *
 * @param theme the theme
 * @param metric the key
 * @param title the title
 * @param units the unit
 * @param values the values, oldest first
 */
public record Series(String theme, String metric, String title, String units, List<Value> values) {

	/**
	 * A value.
	 *
	 * @param period the period
	 * @param value the value
	 * @param rank the rank
	 */
	public record Value(String period, double value, @Nullable Integer rank) {

		/** Returns the value without needless decimals. */
		public String inWords() {
			return number(this.value);
		}

	}

	/** Returns the latest value. */
	public Value latest() {
		return this.values.getLast();
	}

	/** Returns the value of a period; empty if none is recorded. */
	public Optional<Value> in(String period) {
		return this.values.stream().filter((value) -> value.period().equals(period)).findFirst();
	}

	/** Returns the unit as it follows a number. */
	public String unit() {
		return this.units.equals("%") ? "%" : this.units.isEmpty() ? "" : " " + this.units;
	}

	/** Collects metrics of several quarters. A metric appears once for each period. */
	static List<Series> of(List<Metric> metrics) {
		Map<String, Map<String, Metric>> all = new LinkedHashMap<>();
		metrics.forEach((metric) -> all.computeIfAbsent(key(metric), (_) -> new TreeMap<>(BY_PERIOD))
			.putIfAbsent(period(metric), metric));
		return all.values().stream().map(Series::of).sorted(Comparator.comparing(Series::theme)).toList();
	}

	/** Returns the periods of all series, oldest first. */
	static List<String> periods(List<Series> series) {
		return series.stream()
			.flatMap((each) -> each.values().stream().map(Value::period))
			.distinct()
			.sorted(BY_PERIOD)
			.toList();
	}

	private static final Comparator<String> BY_PERIOD = Comparator
		.comparing((String text) -> Quarter.of(text).orElse(new Quarter(0, 1)))
		.thenComparing(Comparator.naturalOrder());

	private static Series of(Map<String, Metric> byPeriod) {
		List<Value> values = new ArrayList<>();
		byPeriod.forEach((period, metric) -> values.add(new Value(period, metric.value(), metric.rank())));
		Metric any = byPeriod.values().iterator().next();
		return new Series((any.theme() == null) ? "Other" : any.theme(), any.metric(), any.title(),
				(any.units() == null) ? "" : any.units(), values);
	}

	private static String key(Metric metric) {
		return metric.theme() + "|" + metric.metric() + "|" + metric.title() + "|" + metric.units();
	}

	private static String period(Metric metric) {
		return (metric.period() == null) ? "Period not recorded" : metric.period();
	}

	/** Writes a number with at most two decimals. */
	static String number(double value) {
		String text = "%,.2f".formatted(value);
		return text.replaceAll("\\.?0+$", text.contains(".") ? "" : "0");
	}

}
