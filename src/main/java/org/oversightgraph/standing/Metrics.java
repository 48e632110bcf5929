package org.oversightgraph.standing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Selects the metric values to show on a date. */
final class Metrics {

	private static final Comparator<MetricValue> BY_THEME = Comparator
		.comparing(MetricValue::theme, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing(MetricValue::metric)
		.thenComparing(MetricValue::units, Comparator.nullsLast(Comparator.naturalOrder()));

	private Metrics() {
	}

	/**
	 * Returns, for each theme, the values of the latest period that had ended by the
	 * date. Values without a period are all returned.
	 */
	static List<MetricValue> latest(LocalDate date, List<MetricValue> recorded) {
		List<MetricValue> ended = recorded.stream().filter((value) -> hasEnded(value, date)).toList();
		return ended.stream()
			.filter((value) -> Objects.equals(value.periodEnd(), latestEnd(value.theme(), ended)))
			.sorted(BY_THEME)
			.toList();
	}

	/**
	 * Returns the values of a theme, ignoring case, or all values if the theme is null.
	 */
	static List<MetricValue> ofTheme(@Nullable String theme, List<MetricValue> values) {
		return values.stream().filter((value) -> theme == null || isOf(value, theme.strip())).toList();
	}

	private static boolean isOf(MetricValue value, String theme) {
		return value.theme() != null && value.theme().toLowerCase(Locale.ROOT).equals(theme.toLowerCase(Locale.ROOT));
	}

	private static boolean hasEnded(MetricValue value, LocalDate date) {
		LocalDate end = value.periodEnd();
		return end == null || !end.isAfter(date);
	}

	private static @Nullable LocalDate latestEnd(@Nullable String theme, List<MetricValue> values) {
		return values.stream()
			.filter((value) -> Objects.equals(value.theme(), theme))
			.flatMap((value) -> Optional.ofNullable(value.periodEnd()).stream())
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

}
