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

	/** Whether the fact possibly holds on a date. */
	public boolean possiblyHoldsOn(LocalDate date) {
		boolean begun = this.from == null || this.from.possiblyBy(date);
		return begun && (this.to == null || !this.to.certainlyBy(date));
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
	 * Returns the period in words, such as "from 2022 until 2025-03-06"; empty if it has
	 * no bounds.
	 */
	public String inWords() {
		List<String> words = new ArrayList<>();
		if (this.from != null) {
			words.add(beginning(this.from));
		}
		if (this.to != null) {
			words.add(ending(this.to));
		}
		return String.join(" ", words);
	}

	private static String beginning(PartialDate date) {
		if (date.earliest() == null) {
			return "from " + date.latest() + " or earlier";
		}
		return (date.latest() == null) ? "from " + date.earliest() + " or later" : "from " + inWords(date);
	}

	private static String ending(PartialDate date) {
		if (date.earliest() == null) {
			return "until " + date.latest() + " or earlier";
		}
		return (date.latest() == null) ? "until " + date.earliest() + " or later" : "until " + inWords(date);
	}

	private static String inWords(PartialDate date) {
		String text = date.inferred() ? date.text().substring(0, date.text().length() - 1) : date.text();
		int dots = text.indexOf("..");
		String words = (dots < 0) ? text
				: "a date between " + text.substring(0, dots) + " and " + text.substring(dots + 2);
		return date.inferred() ? words + " (inferred)" : words;
	}

}
