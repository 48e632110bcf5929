package org.oversightgraph.page.organisation.standing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a financial year, which begins in April.
 *
 * @param year the calendar year in which the financial year begins
 * @param number the number, 1 to 4
 */
record Quarter(int year, int number) implements Comparable<Quarter> {

	private static final Pattern FORM = Pattern.compile("Q([1-4]) (\\d{4})/\\d{2}");

	private static final int QUARTERS = 4;

	private static final int MONTHS = 3;

	private static final int CENTURY = 100;

	/** Reads a quarter such as "Q3 2025/26"; empty if the text is another period. */
	static Optional<Quarter> of(String text) {
		Matcher matcher = FORM.matcher(text);
		return matcher.matches()
				? Optional.of(new Quarter(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(1))))
				: Optional.empty();
	}

	/** Returns the quarter before. */
	Quarter before() {
		return (this.number == 1) ? new Quarter(this.year - 1, QUARTERS) : new Quarter(this.year, this.number - 1);
	}

	/** Returns the last date. */
	LocalDate lastDate() {
		return LocalDate.of(this.year, 4, 1).plusMonths((long) this.number * MONTHS).minusDays(1);
	}

	@Override
	public int compareTo(Quarter other) {
		return Integer.compare(this.year * QUARTERS + this.number, other.year * QUARTERS + other.number);
	}

	@Override
	public String toString() {
		return "Q%d %d/%02d".formatted(this.number, this.year, (this.year + 1) % CENTURY);
	}

}
