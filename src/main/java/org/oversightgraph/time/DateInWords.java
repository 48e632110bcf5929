package org.oversightgraph.time;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.time.PartialDate.Precision;

/**
 * Dates as sentences state them, such as "27 July 2022", "about 2025" or "between
 * September and November 2023". The notation of the data files never appears.
 */
public final class DateInWords {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

	private static final String DOTS = "..";

	private static final String INFERRED = " (inferred)";

	private DateInWords() {
	}

	/** Writes a date, such as "27 July 2022". */
	public static String of(LocalDate date) {
		return DAY.format(date);
	}

	/**
	 * Writes a partial date without a preposition, such as "March 2024", "about 2025" or
	 * "27 July 2022 or later".
	 */
	public static String of(PartialDate date) {
		if (date.precision() != Precision.RANGE) {
			return (date.inferred() ? "about " : "") + single(bare(date));
		}
		String first = first(date);
		String last = last(date);
		if (first.isEmpty()) {
			return single(last) + " or earlier" + inferred(date);
		}
		return last.isEmpty() ? single(first) + " or later" + inferred(date) : "a date " + between(date);
	}

	/**
	 * Writes a partial date with its preposition, such as "in March 2024", "on or after
	 * 27 July 2022" or "between September and November 2023". Null gives "on a date that
	 * is not recorded".
	 */
	public static String when(@Nullable PartialDate date) {
		if (date == null) {
			return "on a date that is not recorded";
		}
		if (date.precision() == Precision.DAY && date.inferred()) {
			return "on or " + of(date);
		}
		if (date.precision() != Precision.RANGE) {
			return preposition(bare(date)) + " " + of(date);
		}
		String first = first(date);
		String last = last(date);
		if (first.isEmpty()) {
			return preposition(last) + " or before " + single(last) + inferred(date);
		}
		return last.isEmpty() ? preposition(first) + " or after " + single(first) + inferred(date) : between(date);
	}

	/**
	 * Writes the time between a date and a later day, such as "14 months", "12 days" or,
	 * for a partial date, "5 to 10 months". Empty if the date can be the day or later, or
	 * has no earliest day.
	 */
	public static String age(PartialDate date, LocalDate day) {
		LocalDate earliest = date.earliest();
		LocalDate latest = date.latest();
		if (earliest == null || latest == null || !latest.isBefore(day)) {
			return "";
		}
		long most = ChronoUnit.MONTHS.between(earliest, day);
		long least = ChronoUnit.MONTHS.between(latest, day);
		if (most < 1) {
			return counted(ChronoUnit.DAYS.between(latest, day), "day");
		}
		if (least < 1) {
			return "%s to %s".formatted(counted(ChronoUnit.DAYS.between(latest, day), "day"), counted(most, "month"));
		}
		return (least == most) ? counted(most, "month") : "%d to %s".formatted(least, counted(most, "month"));
	}

	private static String counted(long count, String unit) {
		return count + " " + unit + ((count == 1) ? "" : "s");
	}

	private static String between(PartialDate date) {
		String last = last(date);
		String first = asFineAs(last, first(date));
		boolean coarser = last.length() < first.length() && !last.contains("/");
		String end = (coarser ? "the end of " : "") + single(last);
		String begin = single(first);
		String year = " " + last.substring(0, 4);
		boolean sameYear = begin.endsWith(year) && end.endsWith(year);
		return "between %s and %s".formatted(sameYear ? begin.substring(0, begin.length() - year.length()) : begin, end)
				+ inferred(date);
	}

	/**
	 * Returns the start of a range in the precision of its end, if the end lies within
	 * it. Otherwise "2023 to June 2023" would name the same year twice.
	 */
	private static String asFineAs(String last, String first) {
		LocalDate begin = PartialDate.parse(first).earliest();
		LocalDate latest = PartialDate.parse(first).latest();
		LocalDate end = PartialDate.parse(last).earliest();
		if (begin == null || latest == null || end == null || end.isAfter(latest)) {
			return first;
		}
		return switch (PartialDate.parse(last).precision()) {
			case DAY -> begin.toString();
			case MONTH -> (PartialDate.parse(first).precision() == Precision.DAY) ? first
					: begin.toString().substring(0, last.length());
			case YEAR, FINANCIAL_YEAR, RANGE -> first;
		};
	}

	/** Writes a date that is no range, without the mark of an inferred one. */
	private static String single(String text) {
		PartialDate date = PartialDate.parse(text);
		return switch (date.precision()) {
			case DAY -> DAY.format(Objects.requireNonNull(date.earliest()));
			case MONTH -> MONTH.format(Objects.requireNonNull(date.earliest()));
			case YEAR, FINANCIAL_YEAR, RANGE -> text;
		};
	}

	private static String preposition(String text) {
		return (PartialDate.parse(text).precision() == Precision.DAY) ? "on" : "in";
	}

	private static String inferred(PartialDate date) {
		return date.inferred() ? INFERRED : "";
	}

	private static String bare(PartialDate date) {
		return date.inferred() ? date.text().substring(0, date.text().length() - 1) : date.text();
	}

	private static String first(PartialDate date) {
		String text = bare(date);
		return text.substring(0, text.indexOf(DOTS));
	}

	private static String last(PartialDate date) {
		String text = bare(date);
		return text.substring(text.indexOf(DOTS) + DOTS.length());
	}

}
