package org.oversightgraph.adapter;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reporting quarters of the Oversight Framework, such as {@code Q4 2025/26}. */
final class Quarters {

	static final String FORM = "Write it as Q4 2025/26; the quarters of 2025/26 are held, those of other years not yet.";

	private static final Pattern SHAPE = Pattern.compile("Q([1-4])\\s+(\\d{4}/\\d{2})");

	/** The edition by which each financial year is reported. */
	private static final Map<String, String> EDITIONS = Map.of("2025/26", "NOF-2025-26");

	/** The edition came into force within its first quarter. */
	private static final LocalDate FIRST_DAY = LocalDate.of(2025, 6, 26);

	private Quarters() {
	}

	/**
	 * A reporting quarter.
	 *
	 * @param period as it is written
	 * @param edition the edition by which bodies were segmented in it
	 * @param begins its first day, or that of the edition
	 */
	record Quarter(String period, String edition, LocalDate begins) {
	}

	/**
	 * Reads a quarter; empty where it is none, or of a year of which no edition is held.
	 */
	static Optional<Quarter> of(String text) {
		Matcher matcher = SHAPE.matcher(text.strip());
		if (!matcher.matches()) {
			return Optional.empty();
		}
		String year = matcher.group(2);
		String edition = EDITIONS.get(year);
		if (edition == null) {
			return Optional.empty();
		}
		int quarter = Integer.parseInt(matcher.group(1));
		LocalDate begins = LocalDate.of(Integer.parseInt(year.substring(0, 4)), 4, 1).plusMonths(3L * (quarter - 1));
		return Optional
			.of(new Quarter("Q" + quarter + " " + year, edition, begins.isBefore(FIRST_DAY) ? FIRST_DAY : begins));
	}

}
