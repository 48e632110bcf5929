package org.oversightgraph.page.organisation.standing;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.oversightgraph.page.organisation.standing.MetricCharts.Chart;
import org.oversightgraph.page.organisation.standing.MetricCharts.Column;
import org.oversightgraph.page.organisation.standing.StandingAnswer.Metric;

import static org.assertj.core.api.Assertions.assertThat;

class MetricChartsTests {

	@Test
	void sortsQuartersAcrossYears() {
		List<Series> series = Series
			.of(List.of(metric("Q1 2025/26", 2, "%"), metric("Q4 2024/25", 1, "%"), metric("Q2 2025/26", 3, "%")));
		assertThat(series).singleElement()
			.satisfies((each) -> assertThat(each.values()).extracting(Series.Value::period)
				.containsExactly("Q4 2024/25", "Q1 2025/26", "Q2 2025/26"));
	}

	@Test
	void countsAPeriodOnce() {
		assertThat(Series.of(List.of(metric("Q1 2025/26", 2, "%"), metric("Q1 2025/26", 2, "%"))).getFirst().values())
			.hasSize(1);
	}

	@Test
	void omitsChartOfSingleQuarter() {
		assertThat(MetricCharts.of(Series.of(List.of(metric("Q1 2025/26", 2, "%")))).isEmpty()).isTrue();
	}

	@Test
	void omitsScoreIfValueHasChart() {
		MetricCharts charts = MetricCharts.of(Series.of(List.of(metric("Q1 2025/26", 40, "%"),
				metric("Q2 2025/26", 45, "%"), metric("Q1 2025/26", 2, "score"), metric("Q2 2025/26", 3, "score"))));
		assertThat(charts.series()).singleElement().extracting(Series::units).isEqualTo("%");
	}

	@Test
	void drawsNegativeValuesBelowZeroLine() {
		Chart chart = MetricCharts.of(Series.of(List.of(metric("Q1 2025/26", -2, "%"), metric("Q2 2025/26", 2, "%"))))
			.charts()
			.getFirst();
		Column negative = chart.columns().getFirst();
		Column positive = chart.columns().getLast();
		assertThat(negative.top()).isEqualTo(chart.zero());
		assertThat(positive.top() + positive.height()).isEqualTo(chart.zero());
		assertThat(negative.height()).isEqualTo(positive.height());
	}

	@Test
	void breaksLongTitlesIntoTwoLines() {
		assertThat(MetricCharts.lines("Sickness absence rate")).hasSize(1);
		List<String> lines = MetricCharts
			.lines("Percentage of patients in mental health crisis to receive face-to-face contact within 24 hours");
		assertThat(lines).hasSize(2);
		assertThat(String.join(" ", lines)).endsWith("within 24 hours");
	}

	@Test
	void writesNumbersWithoutNeedlessDecimals() {
		assertThat(Series.number(3)).isEqualTo("3");
		assertThat(Series.number(10)).isEqualTo("10");
		assertThat(Series.number(2.5)).isEqualTo("2.5");
		assertThat(Series.number(1234.567)).isEqualTo("1,234.57");
		assertThat(Series.number(-0.5)).isEqualTo("-0.5");
	}

	private static Metric metric(String period, double value, String units) {
		return new Metric(period, "Theme", "KEY", "Title", value, units, null);
	}

}
