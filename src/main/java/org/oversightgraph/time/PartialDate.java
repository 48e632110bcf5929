package org.oversightgraph.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * A date with the precision of its source. It is a day, a month, a year, an NHS financial
 * year (1 April to 31 March), or a range. The notation follows the Extended Date/Time
 * Format (ISO 8601-2): {@code 2024-03-01}, {@code 2024-03}, {@code 2024}, {@code
 * 2022/23}, {@code 2023-02..2024-03-01}, {@code ..2025-09}, {@code 2025-09..}. A trailing
 * {@code ?} marks an inferred date.
 *
 * @param earliest the earliest possible day; null if unbounded
 * @param latest the latest possible day; null if unbounded
 * @param text the date as written
 */
public record PartialDate(@Nullable LocalDate earliest, @Nullable LocalDate latest, String text) {

	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

	private static final Pattern YEAR = Pattern.compile("\\d{4}");

	private static final Pattern FINANCIAL_YEAR = Pattern.compile("(\\d{4})/(\\d{2})");

	/** The notations that {@link #parse(String)} accepts, for error messages. */
	public static final String FORMS = "2024-03-01, 2024-03, 2024, 2022/23, 2023-02..2024-03-01, ..2025-09 or 2025-09.. (with ? at the end if inferred)";

	/** Dates that were read before. A dataset has few different dates. */
	private static final Cache<String, PartialDate> KNOWN = Caffeine.newBuilder().maximumSize(10_000).build();

	/** The precision of the date. */
	public enum Precision {

		/** A day. */
		DAY,
		/** A calendar month. */
		MONTH,
		/** A calendar year. */
		YEAR,
		/** An NHS financial year, April to March. */
		FINANCIAL_YEAR,
		/** A range between two days, or from or until a day. */
		RANGE

	}

	/**
	 * Reads a date.
	 * @throws IllegalArgumentException if the notation is unknown, or the date does not
	 * exist
	 */
	public static PartialDate parse(String text) {
		PartialDate known = KNOWN.getIfPresent(text);
		if (known == null) {
			known = read(text);
			KNOWN.put(text, known);
		}
		return known;
	}

	private static PartialDate read(String text) {
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
			throw new IllegalArgumentException("no such date", ex);
		}
	}

	/** Returns a date with the precision of a day. */
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

	/**
	 * Returns the day before the date, with the same precision. For the end of a period
	 * that excludes its end date, this is the last date of the period.
	 */
	public PartialDate dayBefore() {
		return movedBy(-1);
	}

	/**
	 * Returns the day after the date, with the same precision. The inverse of
	 * {@link #dayBefore()}.
	 */
	public PartialDate dayAfter() {
		return movedBy(1);
	}

	/** Moves the bounds, and each day in the text. Months and years keep their text. */
	private PartialDate movedBy(int days) {
		String moved = DAY.matcher(this.text)
			.replaceAll((day) -> LocalDate.parse(day.group()).plusDays(days).toString());
		return new PartialDate((this.earliest == null) ? null : this.earliest.plusDays(days),
				(this.latest == null) ? null : this.latest.plusDays(days), moved);
	}

	/** The precision of the date. */
	public Precision precision() {
		String bare = inferred() ? this.text.substring(0, this.text.length() - 1) : this.text;
		if (bare.contains("..")) {
			return Precision.RANGE;
		}
		// Each other notation has its own length or its own sign after the year.
		return switch (bare.length()) {
			case 4 -> Precision.YEAR;
			case 7 -> (bare.charAt(4) == '/') ? Precision.FINANCIAL_YEAR : Precision.MONTH;
			default -> Precision.DAY;
		};
	}

	/** Whether the date was inferred and is not stated in the source. */
	public boolean inferred() {
		return this.text.endsWith("?");
	}

	/**
	 * Returns one day to show: the earliest possible day, or the latest if there is no
	 * earliest.
	 */
	public @Nullable LocalDate shown() {
		return this.earliest != null ? this.earliest : this.latest;
	}

	/**
	 * Returns the earliest possible day of a date; null if there is none, or no date is
	 * recorded. A beginning never appears later than it may have been.
	 */
	public static @Nullable LocalDate earliestOf(@Nullable PartialDate date) {
		return (date == null) ? null : date.earliest();
	}

	/** Returns the day to show of a date; null if no date is recorded. */
	public static @Nullable LocalDate shownOf(@Nullable PartialDate date) {
		return (date == null) ? null : date.shown();
	}

	/** Returns a date as written; null if no date is recorded. */
	public static @Nullable String writtenOf(@Nullable PartialDate date) {
		return (date == null) ? null : date.text();
	}

	/** Whether this date is certainly on or before the given date. */
	public boolean certainlyBy(LocalDate date) {
		return this.latest != null && !this.latest.isAfter(date);
	}

	/** Whether this date is possibly on or before the given date. */
	public boolean possiblyBy(LocalDate date) {
		return this.earliest == null || !this.earliest.isAfter(date);
	}

	@Override
	public String toString() {
		return this.text;
	}

}
