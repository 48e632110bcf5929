package org.oversightgraph.adapter.nof;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.oversightgraph.adapter.Options;
import org.oversightgraph.framework.Framework;

/**
 * Reporting quarters of the Oversight Framework, such as {@code Q4 2025/26}. Each edition
 * lists the financial years that it reports on.
 *
 * @param framework the editions
 */
record Quarters(Framework framework) {

	private static final Pattern SHAPE = Pattern.compile("Q([1-4])\\s+(\\d{4}/\\d{2})");

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
		 */
		String published(Options options) {
			if (options.day() != null) {
				return options.day().text();
			}
			LocalDate retrieved = options.source().retrievedOn();
			return this.ends.plusDays(1) + ".." + ((retrieved != null) ? retrieved : "");
		}

	}

	/**
	 * Reads a quarter. Empty if the text is not a quarter, or no edition reports on its
	 * year.
	 */
	Optional<Quarter> of(String text) {
		Matcher matcher = SHAPE.matcher(text.strip());
		if (!matcher.matches()) {
			return Optional.empty();
		}
		String year = matcher.group(2);
		int quarter = Integer.parseInt(matcher.group(1));
		LocalDate next = LocalDate.of(Integer.parseInt(year.substring(0, 4)), 4, 1).plusMonths(3L * quarter);
		return this.framework.editions()
			.stream()
			.filter((edition) -> edition.reportingYears().contains(year))
			.findFirst()
			.map((edition) -> new Quarter("Q" + quarter + " " + year, edition.id(), next.minusDays(1)));
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
