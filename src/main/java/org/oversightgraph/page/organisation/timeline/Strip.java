package org.oversightgraph.page.organisation.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of bars on a timeline, with their positions in the picture.
 *
 * @param id the id of the picture in the page
 * @param title its title
 * @param description its content in words, for readers who do not see it
 * @param from the first date of the timeline
 * @param to the last date of the timeline
 * @param rows the rows
 * @param boundaries the dates at which an edition began
 */
public record Strip(String id, String title, String description, LocalDate from, LocalDate to, List<Row> rows,
		List<LocalDate> boundaries) {

	/** The width of the picture. */
	private static final int WIDTH = 1160;

	private static final int LEFT = 140;

	private static final int RIGHT = 1152;

	private static final int TOP = 26;

	private static final int ROW = 40;

	private static final int BAR = 28;

	/** About the width of a letter of 12 pixels. */
	private static final double LETTER = 7.2;

	private static final int PADDING = 8;

	private static final int SHORTEST_CUT = 5;

	/** Returns the width. */
	public int width() {
		return WIDTH;
	}

	/** Returns the height without title and source line. */
	public int height() {
		return TOP + this.rows.size() * ROW + PADDING;
	}

	/** Returns the start of the timeline in the picture. */
	public int left() {
		return LEFT;
	}

	/** Returns the end of the timeline in the picture. */
	public int right() {
		return RIGHT;
	}

	/**
	 * Returns the position of a date. Dates outside the timeline are placed at its ends.
	 */
	public double x(LocalDate date) {
		long days = Math.max(1, ChronoUnit.DAYS.between(this.from, this.to.plusDays(1)));
		long at = Math.clamp(ChronoUnit.DAYS.between(this.from, date), 0, days);
		return Math.round((LEFT + (RIGHT - LEFT) * (double) at / days) * 10) / 10.0;
	}

	/** Returns the first dates of the years on the timeline. */
	public List<LocalDate> years() {
		List<LocalDate> years = new ArrayList<>();
		for (LocalDate year = LocalDate.of(this.from.getYear() + 1, 1, 1); !year.isAfter(this.to); year = year
			.plusYears(1)) {
			years.add(year);
		}
		return years;
	}

	/** Returns the rows with their positions. */
	public List<PlacedRow> placed() {
		List<PlacedRow> placed = new ArrayList<>();
		for (int at = 0; at < this.rows.size(); at++) {
			Row row = this.rows.get(at);
			placed.add(new PlacedRow(row.label(), TOP + at * ROW, row.bars().stream().map(this::place).toList(),
					row.marks().stream().map(this::place).toList()));
		}
		return placed;
	}

	private PlacedBar place(Bar bar) {
		double x = x(bar.from());
		double width = Math.max(1.5, Math.round((x(bar.to().plusDays(1)) - x) * 10) / 10.0);
		return new PlacedBar(x, width, BAR, cut(bar.label(), width), bar);
	}

	private PlacedMark place(Mark mark) {
		double x = x(mark.date());
		boolean leftwards = x + PADDING + mark.label().length() * LETTER > RIGHT;
		return new PlacedMark(x, leftwards, mark);
	}

	/** Shortens a text to a width. Returns an empty text if too little would be left. */
	static String cut(String text, double width) {
		int letters = (int) ((width - PADDING) / LETTER);
		if (text.length() <= Math.max(letters, (width >= 2 * LETTER) ? 1 : 0)) {
			return text;
		}
		return (letters < SHORTEST_CUT) ? "" : text.substring(0, letters - 1).strip() + "…";
	}

	/**
	 * A row with its position.
	 *
	 * @param label the label
	 * @param y the upper edge
	 * @param bars the bars
	 * @param marks the marks
	 */
	public record PlacedRow(String label, int y, List<PlacedBar> bars, List<PlacedMark> marks) {
	}

	/**
	 * A bar with its position.
	 *
	 * @param x the left edge
	 * @param width the width
	 * @param height the height
	 * @param text the words that fit
	 * @param bar the bar
	 */
	public record PlacedBar(double x, double width, int height, String text, Bar bar) {
	}

	/**
	 * A mark with its position.
	 *
	 * @param x the position
	 * @param isLeftwards whether its words end at the mark
	 * @param mark the mark
	 */
	public record PlacedMark(double x, boolean isLeftwards, Mark mark) {
	}

}
