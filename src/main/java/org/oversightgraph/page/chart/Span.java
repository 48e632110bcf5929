package org.oversightgraph.page.chart;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.time.PartialDate;

/**
 * The recorded time of an episode. It certainly covers the dates from {@code from} to
 * {@code to}, and possibly those from {@code earliest} to {@code latest}.
 *
 * @param earliest the earliest possible first date; null if it is not known
 * @param from the first date that is certain
 * @param to the last date that is certain
 * @param latest the latest possible last date; null if no end is recorded
 */
public record Span(@Nullable LocalDate earliest, LocalDate from, LocalDate to, @Nullable LocalDate latest) {

	/**
	 * Creates the span of a record.
	 * @param start the start as recorded; null if it is not recorded
	 * @param end the end as recorded; null if it is not recorded
	 * @param confirmed the date of the latest confirmation; null if not recorded
	 * @param asOf the last date of interest
	 */
	public static Span of(@Nullable String start, @Nullable String end, @Nullable String confirmed, LocalDate asOf) {
		PartialDate begins = (start == null) ? null : PartialDate.parse(start);
		PartialDate ends = (end == null) ? null : PartialDate.parse(end);
		LocalDate to = lastCertain(ends, (confirmed == null) ? null : PartialDate.parse(confirmed), begins, asOf);
		LocalDate from = (begins == null) ? to : first(begins.latest(), begins.earliest(), to);
		LocalDate certain = from.isAfter(to) ? to : from;
		return new Span((begins == null) ? null : begins.earliest(), certain, to,
				(ends == null) ? null : ends.latest());
	}

	/** Returns the first date that is not null. */
	private static LocalDate first(@Nullable LocalDate one, @Nullable LocalDate other, LocalDate otherwise) {
		if (one != null) {
			return one;
		}
		return (other == null) ? otherwise : other;
	}

	/**
	 * A recorded end is certain from its earliest date. Without one, the last source
	 * counts.
	 */
	private static LocalDate lastCertain(@Nullable PartialDate end, @Nullable PartialDate confirmed,
			@Nullable PartialDate begins, LocalDate asOf) {
		LocalDate start = (begins == null) ? asOf : first(begins.latest(), begins.earliest(), asOf);
		LocalDate last = start;
		if (end != null) {
			last = first(end.earliest(), end.latest(), start);
		}
		else if (confirmed != null) {
			last = first(confirmed.earliest(), confirmed.latest(), start);
		}
		if (last.isBefore(start) && end == null) {
			last = start;
		}
		return last.isAfter(asOf) ? asOf : last;
	}

	/** Returns whether an end is recorded. */
	public boolean isEnded() {
		return this.latest != null;
	}

}
