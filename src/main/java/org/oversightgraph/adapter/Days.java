package org.oversightgraph.adapter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.time.PartialDate;

/** Dates as publishers write them, and periods between them. */
public final class Days {

	private static final Pattern IN_A_NAME = Pattern
		.compile("(?<!\\d)(20\\d{2})[-_]?(0[1-9]|1[0-2])(?:[-_]?(0[1-9]|[12]\\d|3[01]))?(?!\\d)");

	private static final Pattern WITH_A_MONTH = Pattern
		.compile("(?<!\\d)(\\d{1,2})[-_ ]([A-Za-z]{3,9})[-_ ](20\\d{2})(?!\\d)");

	private static final List<DateTimeFormatter> SPELT = List.of(strict("d MMMM uuuu"), strict("d MMM uuuu"));

	private static final DateTimeFormatter COMPACT = strict("uuuuMMdd");

	private static final List<DateTimeFormatter> WRITTEN = List.of(strict("uuuu-MM-dd"), strict("dd/MM/uuuu"),
			strict("d/M/uuuu"));

	private Days() {
	}

	private static DateTimeFormatter strict(String pattern) {
		return new DateTimeFormatterBuilder().parseCaseInsensitive()
			.appendPattern(pattern)
			.toFormatter(Locale.ENGLISH)
			.withResolverStyle(ResolverStyle.STRICT);
	}

	/** Reads a date written as {@code yyyymmdd}. */
	public static Optional<LocalDate> compact(String text) {
		return parse(text, COMPACT);
	}

	/** Reads a date as in a workbook: {@code 2026-05-05} or {@code 05/05/2026}. */
	public static Optional<LocalDate> written(String text) {
		return WRITTEN.stream().flatMap((format) -> parse(text, format).stream()).findFirst();
	}

	private static Optional<LocalDate> parse(String text, DateTimeFormatter format) {
		try {
			return Optional.of(LocalDate.parse(text, format));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Finds the date or month in the name of a file, such as {@code etr-2026-07-08.csv}
	 * or {@code 05_May_2026_ratings.ods}.
	 */
	static Optional<PartialDate> inName(String file) {
		Matcher spelt = WITH_A_MONTH.matcher(file);
		while (spelt.find()) {
			String day = spelt.group(1) + " " + spelt.group(2) + " " + spelt.group(3);
			Optional<LocalDate> found = SPELT.stream().flatMap((format) -> parse(day, format).stream()).findFirst();
			if (found.isPresent()) {
				return found.map(PartialDate::of);
			}
		}
		Matcher matcher = IN_A_NAME.matcher(file);
		while (matcher.find()) {
			String month = matcher.group(1) + "-" + matcher.group(2);
			String day = (matcher.group(3) != null) ? month + "-" + matcher.group(3) : month;
			try {
				return Optional.of(PartialDate.parse(day));
			}
			catch (IllegalArgumentException ex) {
				// Not a valid date, such as 20260231.
			}
		}
		return Optional.empty();
	}

	/** Returns whether both can be the same date. */
	public static boolean overlap(PartialDate date, PartialDate other) {
		return first(date).compareTo(last(other)) <= 0 && first(other).compareTo(last(date)) <= 0;
	}

	/** Returns whether the first date is certainly after the second. */
	public static boolean isAfter(PartialDate date, PartialDate other) {
		return first(date).isAfter(last(other));
	}

	static LocalDate first(PartialDate date) {
		return (date.earliest() != null) ? date.earliest() : LocalDate.MIN;
	}

	/** Returns the last possible date. */
	public static LocalDate last(PartialDate date) {
		return (date.latest() != null) ? date.latest() : LocalDate.MAX;
	}

	/**
	 * Returns the period after a last observation, up to a date.
	 */
	public static String between(@Nullable PartialDate lastSeen, LocalDate day) {
		if (lastSeen == null || lastSeen.latest() == null) {
			return ".." + day;
		}
		LocalDate next = lastSeen.latest().plusDays(1);
		return next.isBefore(day) ? next + ".." + day : day.toString();
	}

	/** Reads a date of the dataset; null if the text is empty. */
	public static @Nullable PartialDate parsed(String text) {
		return text.isEmpty() ? null : PartialDate.parse(text);
	}

	/** Returns a date in words, with its preposition. */
	public static String inWords(String date) {
		int dots = date.indexOf("..");
		if (dots < 0) {
			return "on " + date;
		}
		return (dots == 0) ? "by " + date.substring(2)
				: "between " + date.substring(0, dots) + " and " + date.substring(dots + 2);
	}

}
