package org.oversightgraph.page.organisation.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A row of bars and marks with a label.
 *
 * @param label the label
 * @param bars the bars
 * @param marks the marks
 */
public record Row(String label, List<Bar> bars, List<Mark> marks) {

	/** Returns a row of bars. */
	public static Row of(String label, List<Bar> bars) {
		return new Row(label, bars, List.of());
	}

	/**
	 * Returns the row with bars where it has none, so that a reader sees that nothing is
	 * recorded.
	 * @param from the first date of the timeline
	 * @param to the last date of the timeline
	 * @param text the text for gaps
	 */
	public Row withGaps(LocalDate from, LocalDate to, String text) {
		List<Bar> all = new ArrayList<>();
		LocalDate next = from;
		for (Bar bar : this.bars.stream().sorted(Comparator.comparing(Bar::from)).toList()) {
			if (bar.from().isAfter(next)) {
				all.add(new Bar(next, bar.from().minusDays(1), text, text, Look.GAP));
			}
			all.add(bar);
			next = bar.to().isBefore(next) ? next : bar.to().plusDays(1);
		}
		if (!next.isAfter(to)) {
			all.add(new Bar(next, to, text, text, Look.GAP));
		}
		return new Row(this.label, all, this.marks);
	}

}
