package org.oversightgraph.page.organisation.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.time.PartialDate;

/**
 * A period as recorded: its dates may be known only in part. The part of time in which it
 * certainly holds and the parts in which it possibly holds become bars of their own.
 *
 * @param firstPossible the earliest first date
 * @param firstCertain the latest first date
 * @param lastCertain the earliest last date
 * @param lastPossible the latest last date
 */
public record Recorded(LocalDate firstPossible, LocalDate firstCertain, LocalDate lastCertain, LocalDate lastPossible) {

	/**
	 * Reads a period.
	 * @param from the first date as recorded; null if it began before the axis
	 * @param to the last date as recorded; null if no end is recorded
	 * @param earliest the date before which the period cannot begin
	 * @param latest the date after which the period cannot end
	 */
	public static Recorded of(@Nullable String from, @Nullable String to, LocalDate earliest, LocalDate latest) {
		PartialDate begin = (from == null) ? null : PartialDate.parse(from);
		PartialDate end = (to == null) ? null : PartialDate.parse(to);
		LocalDate firstPossible = or((begin == null) ? null : begin.earliest(), earliest);
		LocalDate firstCertain = or((begin == null) ? null : begin.latest(), firstPossible);
		LocalDate lastCertain = or((end == null) ? null : end.earliest(), (end == null) ? latest : firstCertain);
		LocalDate lastPossible = or((end == null) ? null : end.latest(), latest);
		return new Recorded(later(firstPossible, earliest), later(firstCertain, earliest), earlier(lastCertain, latest),
				earlier(lastPossible, latest));
	}

	/**
	 * Returns the bars, oldest first.
	 * @param label the words in the bars
	 * @param detail the meaning in full
	 * @param look the style of the certain part
	 */
	public List<Bar> bars(String label, String detail, Look look) {
		List<Bar> bars = new ArrayList<>();
		if (this.firstCertain.isAfter(this.lastCertain)) {
			add(bars, this.firstPossible, this.lastPossible, label + "?", detail, Look.POSSIBLE);
			return bars;
		}
		add(bars, this.firstPossible, this.firstCertain.minusDays(1), label + "?", detail, Look.POSSIBLE);
		add(bars, this.firstCertain, this.lastCertain, label, detail, look);
		add(bars, this.lastCertain.plusDays(1), this.lastPossible, label + "?", detail, Look.POSSIBLE);
		return bars;
	}

	private static void add(List<Bar> bars, LocalDate from, LocalDate to, String label, String detail, Look look) {
		if (!from.isAfter(to)) {
			bars.add(new Bar(from, to, label, detail, look));
		}
	}

	private static LocalDate or(@Nullable LocalDate date, LocalDate otherwise) {
		return (date == null) ? otherwise : date;
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	private static LocalDate earlier(LocalDate one, LocalDate other) {
		return one.isBefore(other) ? one : other;
	}

}
