package org.oversightgraph.page.organisation.standing;

import java.util.ArrayList;
import java.util.List;

/**
 * Small charts of metrics in a grid, one chart for each metric with values of at least
 * two quarters.
 *
 * @param series the metrics
 * @param periods the quarters, oldest first
 */
public record MetricCharts(List<Series> series, List<String> periods) {

	private static final int COLUMNS = 3;

	private static final int CELL_WIDTH = 386;

	private static final int CELL_HEIGHT = 132;

	private static final int BASE = 108;

	private static final int TALLEST = 48;

	private static final int LINE = 58;

	/** Returns the charts of the series with values of at least two quarters. */
	static MetricCharts of(List<Series> all) {
		List<Series> several = all.stream().filter((series) -> series.values().size() > 1).toList();
		return new MetricCharts(several, Series.periods(several));
	}

	/** Returns whether there is a chart. */
	public boolean isEmpty() {
		return this.series.isEmpty();
	}

	/** Returns the width. */
	public int width() {
		return COLUMNS * CELL_WIDTH;
	}

	/** Returns the height without title and source line. */
	public int height() {
		return Math.ceilDiv(this.series.size(), COLUMNS) * CELL_HEIGHT;
	}

	/** Returns the charts with their places. */
	public List<Chart> charts() {
		List<Chart> charts = new ArrayList<>();
		for (int at = 0; at < this.series.size(); at++) {
			charts.add(chart(this.series.get(at), (at % COLUMNS) * CELL_WIDTH, (at / COLUMNS) * CELL_HEIGHT));
		}
		return charts;
	}

	private Chart chart(Series series, int x, int y) {
		double highest = series.values().stream().mapToDouble((value) -> Math.abs(value.value())).max().orElse(1);
		int step = (CELL_WIDTH - 30) / Math.max(1, this.periods.size());
		List<Column> columns = new ArrayList<>();
		for (int at = 0; at < this.periods.size(); at++) {
			int left = 6 + at * step;
			String period = this.periods.get(at);
			columns.add(series.in(period)
				.map((value) -> new Column(left, Math.min(step - 12, 60), height(value.value(), highest), BASE, period,
						value.inWords() + (series.unit().equals("%") ? "%" : "")))
				.orElse(new Column(left, 0, 0, BASE, period, "Not recorded")));
		}
		return new Chart(x, y, lines(series.title()), series.unit().strip(), columns);
	}

	private static int height(double value, double highest) {
		return (highest == 0) ? 1 : Math.max(1, (int) Math.round(Math.abs(value) / highest * TALLEST));
	}

	/** Breaks a title into at most two lines. */
	static List<String> lines(String title) {
		if (title.length() <= LINE) {
			return List.of(title);
		}
		int at = title.lastIndexOf(' ', LINE);
		String first = title.substring(0, (at < 0) ? LINE : at);
		String second = title.substring(first.length()).strip();
		return List.of(first, (second.length() > LINE) ? second.substring(0, LINE - 1) + "…" : second);
	}

	/**
	 * A chart.
	 *
	 * @param x its left edge
	 * @param y its upper edge
	 * @param lines the title
	 * @param unit the unit
	 * @param columns the values
	 */
	public record Chart(int x, int y, List<String> lines, String unit, List<Column> columns) {
	}

	/**
	 * A value as a column.
	 *
	 * @param x its left edge
	 * @param width its width; 0 if no value is recorded
	 * @param height its height
	 * @param base its lower edge
	 * @param period the quarter
	 * @param value the value in words
	 */
	public record Column(int x, int width, int height, int base, String period, String value) {
	}

}
