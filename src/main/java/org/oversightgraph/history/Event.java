package org.oversightgraph.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.time.DateInWords;
import org.oversightgraph.time.PartialDate;
import org.oversightgraph.time.PartialDate.Precision;

/**
 * A dated event in the records about an organisation.
 *
 * @param days the dates on which it can change an answer: from its earliest possible date
 * the event is possible, from its latest possible date it is certain
 * @param cause the event as a cause of a change
 */
record Event(Set<LocalDate> days, ChangeCause cause) {

	/** An event on a partial date. */
	static Event on(PartialDate date, ChangeCauseKind kind, String statement, List<Fact> facts) {
		return new Event(daysOf(date, 0), new ChangeCause(kind, dayOf(date, 0), statement, facts));
	}

	/** An event whose effect begins on the day after a partial date. */
	static Event after(PartialDate date, ChangeCauseKind kind, String statement, List<Fact> facts) {
		return new Event(daysOf(date, 1), new ChangeCause(kind, dayOf(date, 1), statement, facts));
	}

	/** The beginning of a recorded fact. */
	static Event of(PartialDate date, ChangeCauseKind kind, String what, Fact fact) {
		return on(date, kind, "%s %s. %s".formatted(what, DateInWords.when(date), fact.statement()), List.of(fact));
	}

	/**
	 * The end of a recorded fact. The sentence names the last date of the fact, as for an
	 * organisation that closed.
	 * @param end the first date on which the fact no longer applies
	 */
	static Event endOf(PartialDate end, ChangeCauseKind kind, String what, Fact fact) {
		LocalDate day = dayOf(end, 0);
		PartialDate last = (day == null) ? end : PartialDate.of(day.minusDays(1));
		return on(end, kind, "%s %s. %s".formatted(what, DateInWords.when(last), fact.statement()), List.of(fact));
	}

	private static Set<LocalDate> daysOf(PartialDate date, int later) {
		return Set.copyOf(Stream.of(date.earliest(), date.latest())
			.flatMap(Stream::ofNullable)
			.map((day) -> day.plusDays(later))
			.distinct()
			.toList());
	}

	/** Returns the day of an exact date, or a later one; null for another date. */
	private static @Nullable LocalDate dayOf(PartialDate date, int later) {
		LocalDate day = (date.precision() == Precision.DAY && !date.inferred()) ? date.earliest() : null;
		return (day == null) ? null : day.plusDays(later);
	}

	boolean isOn(LocalDate day) {
		return this.days.contains(day);
	}

	boolean isWithin(Span span) {
		return this.days.stream().anyMatch(span::reaches);
	}

	/** The last of its days in the span, for sorting. */
	LocalDate lastDay(Span span) {
		return this.days.stream().filter(span::reaches).max(LocalDate::compareTo).orElse(span.from());
	}

}
