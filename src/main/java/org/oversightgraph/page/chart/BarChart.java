package org.oversightgraph.page.chart;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A bar chart: one bar for each value, with its label above it and its number at its end.
 * The picture is narrow, so that its text stays legible on a phone.
 *
 * @param title the title
 * @param description a description of the picture, in a sentence
 * @param bars the bars, in order
 */
public record BarChart(String title, String description, List<Bar> bars) {

	/** The width of the picture. */
	public static final int WIDTH = 640;

	/** The height of a bar with its label. */
	static final int STEP = 44;

	/** The longest bar. The rest of the width is for the number at its end. */
	static final int LONGEST = 570;

	/** The shortest bar of a number that is not zero, so that it can be seen. */
	static final int SHORTEST = 3;

	/**
	 * A bar.
	 *
	 * @param label the label
	 * @param value the number
	 * @param note a few words after the label; empty for none
	 * @param link an address about the value; null if there is none
	 */
	public record Bar(String label, int value, String note, @Nullable String link) {
	}

	/** Returns the height of the picture. */
	public int height() {
		return this.bars.size() * STEP + 4;
	}

	/** Returns the top of a bar with its label. */
	public int top(int index) {
		return index * STEP;
	}

	/** Returns the length of a bar. The longest bar has the largest value. */
	public int length(Bar bar) {
		int most = this.bars.stream().mapToInt(Bar::value).max().orElse(0);
		if (most == 0 || bar.value() == 0) {
			return 0;
		}
		return Math.max(SHORTEST, Math.round((float) bar.value() * LONGEST / most));
	}

}
