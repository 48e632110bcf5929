package org.oversightgraph.adapter.nof;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.oversightgraph.adapter.Options;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.time.PartialDate;

/**
 * Reporting quarters of the Oversight Framework, such as {@code Q4 2025/26}. Each edition
 * lists the financial years that it reports on.
 *
 * @param framework the editions
 */
record Quarters(Framework framework) {

	private static final Pattern SHAPE = Pattern.compile("[Qq]([1-4])\\s+(\\d{4})[/-](\\d{2})");

	/** A month of a reporting date, such as {@code Jun-25}. */
	private static final DateTimeFormatter MONTH = new DateTimeFormatterBuilder().parseCaseInsensitive()
		.appendPattern("MMM-uu")
		.toFormatter(Locale.ENGLISH);

	private static final int APRIL = 4;

	private static final int MONTHS_OF_A_QUARTER = 3;

	/**
	 * A reporting quarter.
	 *
	 * @param period the quarter as written
	 * @param edition the edition whose segments were published for it
	 * @param ends its last date
	 */
	record Quarter(String period, String edition, LocalDate ends) {

		/**
		 * Returns the publication date of its segments, as written in the dataset.
		 * Without the date of the file, it is after the quarter and no later than the
		 * download.
		 * @param last whether it is the last quarter of the file
		 */
		String published(Options options, boolean last) {
			PartialDate day = options.day();
			if (day != null && last) {
				return day.text();
			}
			LocalDate retrieved = (day != null) ? day.latest() : options.source().retrievedOn();
			return this.ends.plusDays(1) + ".." + ((retrieved != null) ? retrieved : "");
		}

	}

	/**
	 * Reads a quarter. Empty if the text is not a quarter, or no edition reports on its
	 * year.
	 */
	Optional<Quarter> of(String text) {
		Matcher matcher = SHAPE.matcher(text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		int year = Integer.parseInt(matcher.group(2));
		int quarter = Integer.parseInt(matcher.group(1));
		return isNextYear(year, matcher.group(3))
				? beginning(LocalDate.of(year, APRIL, 1).plusMonths((long) MONTHS_OF_A_QUARTER * (quarter - 1)))
				: Optional.empty();
	}

	/**
	 * Reads the quarter of a reporting date, which is a quarter or the last month of one.
	 * Empty if it is another period.
	 */
	Optional<Quarter> ofReportingDate(String text) {
		try {
			YearMonth month = YearMonth.parse(text, MONTH);
			return (month.getMonthValue() % MONTHS_OF_A_QUARTER == 0)
					? beginning(month.minusMonths(MONTHS_OF_A_QUARTER - 1L).atDay(1)) : Optional.empty();
		}
		catch (DateTimeException ex) {
			return of(text);
		}
	}

	private static boolean isNextYear(int year, String digits) {
		return (year + 1) % 100 == Integer.parseInt(digits);
	}

	private Optional<Quarter> beginning(LocalDate begins) {
		int start = (begins.getMonthValue() < APRIL) ? begins.getYear() - 1 : begins.getYear();
		String year = "%d/%02d".formatted(start, (start + 1) % 100);
		int quarter = (begins.getMonthValue() + 12 - APRIL) % 12 / MONTHS_OF_A_QUARTER + 1;
		return this.framework.editions()
			.stream()
			.filter((edition) -> edition.reportingYears().contains(year))
			.findFirst()
			.map((edition) -> new Quarter("Q" + quarter + " " + year, edition.id(),
					begins.plusMonths(MONTHS_OF_A_QUARTER).minusDays(1)));
	}

	/** Returns the format of quarters and the supported years, for error messages. */
	String form() {
		return "Write it as Q4 2025/26. Only quarters of %s are supported.".formatted(this.framework.editions()
			.stream()
			.flatMap((edition) -> edition.reportingYears().stream())
			.sorted()
			.collect(Collectors.joining(" and ")));
	}

}
