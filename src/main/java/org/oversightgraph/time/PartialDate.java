package org.oversightgraph.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A day as far as a source lets it be known: to the day, the month, the year, the NHS
 * financial year (1 April to 31 March), or between two of these. The notation follows the
 * Extended Date/Time Format (ISO 8601-2): {@code 2024-03-01}, {@code 2024-03},
 * {@code 2024}, {@code 2022/23}, {@code 2023-02..2024-03-01}, {@code ..2025-09},
 * {@code 2025-09..}, each with a trailing {@code ?} where the date was inferred.
 *
 * @param earliest the first day it can have been, or null when nothing bounds it
 * @param latest the last day it can have been, or null when nothing bounds it
 * @param text the date as it was written
 */
public record PartialDate(@Nullable LocalDate earliest, @Nullable LocalDate latest, String text) {

	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

	private static final Pattern YEAR = Pattern.compile("\\d{4}");

	private static final Pattern FINANCIAL_YEAR = Pattern.compile("(\\d{4})/(\\d{2})");

	/** The ways of writing that {@link #parse(String)} takes, for error messages. */
	public static final String FORMS = "2024-03-01, 2024-03, 2024, 2022/23, 2023-02..2024-03-01, ..2025-09 or 2025-09.. (with ? at the end when inferred)";

	/** How closely the day is known. */
	public enum Precision {

		/** To the day. */
		DAY,
		/** To the calendar month. */
		MONTH,
		/** To the calendar year. */
		YEAR,
		/** To the NHS financial year, April to March. */
		FINANCIAL_YEAR,
		/** Only that it lies between two days, or on one side of a day. */
		RANGE

	}

	/**
	 * Reads a date.
	 * @throws IllegalArgumentException if it is written in none of the known ways, or
	 * names a day that does not exist
	 */
	public static PartialDate parse(String text) {
		String written = text.strip();
		String bare = written.endsWith("?") ? written.substring(0, written.length() - 1) : written;
		try {
			int dots = bare.indexOf("..");
			if (dots < 0) {
				return new PartialDate(first(bare), last(bare), written);
			}
			String from = bare.substring(0, dots);
			String to = bare.substring(dots + 2);
			if (from.isEmpty() && to.isEmpty()) {
				throw new IllegalArgumentException("a range needs at least one end");
			}
			LocalDate earliest = from.isEmpty() ? null : first(from);
			LocalDate latest = to.isEmpty() ? null : last(to);
			if (earliest != null && latest != null && latest.isBefore(earliest)) {
				throw new IllegalArgumentException("the range ends before it begins");
			}
			return new PartialDate(earliest, latest, written);
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("no such day", ex);
		}
	}

	/** A date known to the day. */
	public static PartialDate of(LocalDate day) {
		return new PartialDate(day, day, day.toString());
	}

	private static LocalDate first(String text) {
		if (DAY.matcher(text).matches()) {
			return LocalDate.parse(text);
		}
		if (MONTH.matcher(text).matches()) {
			return YearMonth.parse(text).atDay(1);
		}
		if (YEAR.matcher(text).matches()) {
			return Year.parse(text).atDay(1);
		}
		return financialYear(text);
	}

	private static LocalDate last(String text) {
		if (DAY.matcher(text).matches()) {
			return LocalDate.parse(text);
		}
		if (MONTH.matcher(text).matches()) {
			return YearMonth.parse(text).atEndOfMonth();
		}
		if (YEAR.matcher(text).matches()) {
			return LocalDate.of(Year.parse(text).getValue(), 12, 31);
		}
		return financialYear(text).plusYears(1).minusDays(1);
	}

	private static LocalDate financialYear(String text) {
		Matcher matcher = FINANCIAL_YEAR.matcher(text);
		if (!matcher.matches()) {
			throw new IllegalArgumentException("not a date");
		}
		int year = Integer.parseInt(matcher.group(1));
		if ((year + 1) % 100 != Integer.parseInt(matcher.group(2))) {
			throw new IllegalArgumentException("a financial year ends in the year after it begins");
		}
		return LocalDate.of(year, 4, 1);
	}

	/** How closely the day is known. */
	public Precision precision() {
		String bare = inferred() ? this.text.substring(0, this.text.length() - 1) : this.text;
		if (DAY.matcher(bare).matches()) {
			return Precision.DAY;
		}
		if (MONTH.matcher(bare).matches()) {
			return Precision.MONTH;
		}
		if (YEAR.matcher(bare).matches()) {
			return Precision.YEAR;
		}
		return FINANCIAL_YEAR.matcher(bare).matches() ? Precision.FINANCIAL_YEAR : Precision.RANGE;
	}

	/** Whether the date was worked out rather than printed. */
	public boolean inferred() {
		return this.text.endsWith("?");
	}

	/**
	 * The day to show where only one can be shown: the first that is possible, else the
	 * last.
	 */
	public @Nullable LocalDate shown() {
		return this.earliest != null ? this.earliest : this.latest;
	}

	/** The day to show of a date that may not be recorded. */
	public static @Nullable LocalDate shownOf(@Nullable PartialDate date) {
		return (date == null) ? null : date.shown();
	}

	/** How a date that may not be recorded was written. */
	public static @Nullable String writtenOf(@Nullable PartialDate date) {
		return (date == null) ? null : date.text();
	}

	/** Whether the day has certainly come by the given date. */
	public boolean certainlyBy(LocalDate date) {
		return this.latest != null && !this.latest.isAfter(date);
	}

	/** Whether the day can have come by the given date. */
	public boolean possiblyBy(LocalDate date) {
		return this.earliest == null || !this.earliest.isAfter(date);
	}

	@Override
	public String toString() {
		return this.text;
	}

}
