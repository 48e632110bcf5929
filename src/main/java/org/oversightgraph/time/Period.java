package org.oversightgraph.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The period of a fact, which excludes its end date.
 *
 * @param from the start date; null if the fact holds since before the dataset's coverage
 * @param to the end date, on which the fact no longer holds; null if the fact has no end
 */
public record Period(@Nullable PartialDate from, @Nullable PartialDate to) {

	/** A period without start and end. */
	public static final Period ALWAYS = new Period(null, null);

	/**
	 * Whether the fact certainly holds on a date, for all possible days of its start and
	 * end.
	 */
	public boolean certainlyHoldsOn(LocalDate date) {
		boolean begun = this.from == null || this.from.certainlyBy(date);
		return begun && (this.to == null || !this.to.possiblyBy(date));
	}

	/** Whether the fact possibly begins on or before a date. */
	public boolean possiblyBeginsBy(LocalDate date) {
		return this.from == null || this.from.possiblyBy(date);
	}

	/** Whether the fact possibly holds on a date. */
	public boolean possiblyHoldsOn(LocalDate date) {
		return possiblyBeginsBy(date) && (this.to == null || !this.to.certainlyBy(date));
	}

	/**
	 * Returns the last date of the period, to the recorded precision; null if it has no
	 * end.
	 */
	public @Nullable PartialDate lastDate() {
		return (this.to == null) ? null : this.to.dayBefore();
	}

	/** Whether the end can be after the start. */
	public boolean isSound() {
		if (this.from == null || this.to == null) {
			return true;
		}
		LocalDate begin = this.from.earliest();
		LocalDate end = this.to.latest();
		return begin == null || end == null || end.isAfter(begin);
	}

	/**
	 * Returns the period in words, such as "from 2022 until 6 March 2025", its last date;
	 * empty if it has no bounds.
	 */
	public String inWords() {
		List<String> words = new ArrayList<>();
		if (this.from != null) {
			words.add("from " + DateInWords.of(this.from));
		}
		PartialDate last = lastDate();
		if (last != null) {
			words.add("until " + DateInWords.of(last));
		}
		return String.join(" ", words);
	}

	/** Returns a sort key: the start date, then the end date, as recorded. */
	public String sortKey() {
		String begin = (this.from == null) ? "none" : this.from.text();
		String end = (this.to == null) ? "" : this.to.text();
		return begin + " " + end;
	}

}
