package org.oversightgraph.page.organisation.standing;

import java.util.ArrayList;
import java.util.List;

/**
 * Small charts of metrics in a grid. A metric has a chart if values of at least two
 * quarters are recorded. A score has none if the value behind it has one.
 *
 * @param series the metrics
 * @param periods the quarters, oldest first
 */
public record MetricCharts(List<Series> series, List<String> periods) {

	private static final int COLUMNS = 3;

	private static final int CELL_WIDTH = 386;

	private static final int CELL_HEIGHT = 150;

	private static final int BASE = 122;

	private static final int TALLEST = 46;

	private static final int WIDEST = 60;

	private static final int MARGIN = 6;

	private static final int LINE = 54;

	/** Chooses the metrics that have a chart. */
	static MetricCharts of(List<Series> all) {
		List<Series> several = all.stream()
			.filter((series) -> series.values().size() > 1 && !series.units().equals("segment")
					&& !series.units().equals("flag"))
			.filter((series) -> !series.units().equals("score") || all.stream()
				.noneMatch((other) -> !other.units().equals("score") && other.title().equals(series.title())))
			.toList();
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

	/** Columns of values below zero hang from the line of zero. */
	private Chart chart(Series series, int x, int y) {
		double highest = series.values().stream().mapToDouble(Series.Value::value).max().orElse(0);
		double lowest = series.values().stream().mapToDouble(Series.Value::value).min().orElse(0);
		double range = Math.max(highest, 0) - Math.min(lowest, 0);
		double scale = (range == 0) ? 0 : TALLEST / range;
		int zero = BASE - (int) Math.round(-Math.min(lowest, 0) * scale);
		int step = (CELL_WIDTH - 2 * MARGIN) / Math.max(1, this.periods.size());
		List<Column> columns = new ArrayList<>();
		for (int at = 0; at < this.periods.size(); at++) {
			String period = this.periods.get(at);
			int left = MARGIN + at * step;
			columns.add(series.in(period).map((value) -> {
				int height = Math.max(1, (int) Math.round(Math.abs(value.value()) * scale));
				return new Column(left, Math.min(step - 2 * MARGIN, WIDEST), (value.value() < 0) ? zero : zero - height,
						height, period, value.inWords() + (series.units().equals("%") ? "%" : ""));
			}).orElseGet(() -> new Column(left, 0, zero, 0, period, "Not recorded")));
		}
		boolean unitInTitle = !series.units().isEmpty() && !series.units().equals("%")
				&& !series.title().contains(series.units());
		return new Chart(x, y, series.theme(),
				lines(unitInTitle ? "%s (%s)".formatted(series.title(), series.units()) : series.title()), zero,
				columns);
	}

	/** Breaks a title into at most two lines. */
	static List<String> lines(String title) {
		if (title.length() <= LINE) {
			return List.of(title);
		}
		int space = title.lastIndexOf(' ', LINE);
		int at = (space < 0) ? LINE : space;
		String second = title.substring(at).strip();
		return List.of(title.substring(0, at), (second.length() > LINE) ? second.substring(0, LINE - 1) + "…" : second);
	}

	/**
	 * A chart.
	 *
	 * @param x its left edge
	 * @param y its upper edge
	 * @param theme the theme
	 * @param lines the title
	 * @param zero the line of zero
	 * @param columns the values
	 */
	public record Chart(int x, int y, String theme, List<String> lines, int zero, List<Column> columns) {
	}

	/**
	 * A value as a column.
	 *
	 * @param x its left edge
	 * @param width its width; 0 if no value is recorded
	 * @param top its upper edge
	 * @param height its height
	 * @param period the quarter
	 * @param value the value in words
	 */
	public record Column(int x, int width, int top, int height, String period, String value) {
	}

}
