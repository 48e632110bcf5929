package org.oversightgraph.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * When a fact holds: from its first day, up to but not including its last.
 *
 * @param from the first day; null when it held since before the dataset's coverage
 * @param to the first day on which it no longer holds; null when nothing ends it
 */
public record Period(@Nullable PartialDate from, @Nullable PartialDate to) {

	/** Without beginning or end. */
	public static final Period ALWAYS = new Period(null, null);

	/**
	 * Whether it holds on the date for certain, whatever the day its dates leave open.
	 */
	public boolean certainlyHoldsOn(LocalDate date) {
		boolean begun = this.from == null || this.from.certainlyBy(date);
		return begun && (this.to == null || !this.to.possiblyBy(date));
	}

	/** Whether it can hold on the date, given what its dates leave open. */
	public boolean possiblyHoldsOn(LocalDate date) {
		boolean begun = this.from == null || this.from.possiblyBy(date);
		return begun && (this.to == null || !this.to.certainlyBy(date));
	}

	/** Whether its end can come after its beginning. */
	public boolean isSound() {
		if (this.from == null || this.to == null) {
			return true;
		}
		LocalDate begin = this.from.earliest();
		LocalDate end = this.to.latest();
		return begin == null || end == null || end.isAfter(begin);
	}

	/**
	 * The period in words, such as "from 2022 until 6 March 2025"; empty when it has no
	 * bounds.
	 */
	public String inWords() {
		List<String> words = new ArrayList<>();
		if (this.from != null) {
			words.add("from " + DateInWords.of(this.from));
		}
		if (this.to != null) {
			words.add("until " + DateInWords.of(this.to));
		}
		return String.join(" ", words);
	}

	/** Text by which periods sort: by start date, then by end date, as recorded. */
	public String sortKey() {
		String begin = (this.from == null) ? "none" : this.from.text();
		String end = (this.to == null) ? "" : this.to.text();
		return begin + " " + end;
	}

}
