package org.oversightgraph.adapter;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.FrameworkEdition;

/**
 * Reporting quarters of the Oversight Framework, such as {@code Q4 2025/26}. The editions
 * say which financial years are reported by their segments.
 *
 * @param framework the editions
 */
record Quarters(Framework framework) {

	private static final Pattern SHAPE = Pattern.compile("Q([1-4])\\s+(\\d{4}/\\d{2})");

	/**
	 * A reporting quarter.
	 *
	 * @param period as it is written
	 * @param edition the edition whose segments were published for it
	 * @param begins its first day, or the first day of the edition
	 */
	record Quarter(String period, String edition, LocalDate begins) {
	}

	/**
	 * Reads a quarter; empty where the text is none, or no edition reports its year.
	 */
	Optional<Quarter> of(String text) {
		Matcher matcher = SHAPE.matcher(text.strip());
		if (!matcher.matches()) {
			return Optional.empty();
		}
		String year = matcher.group(2);
		int quarter = Integer.parseInt(matcher.group(1));
		LocalDate begins = LocalDate.of(Integer.parseInt(year.substring(0, 4)), 4, 1).plusMonths(3L * (quarter - 1));
		return this.framework.editions()
			.stream()
			.filter((edition) -> edition.reportingYears().contains(year))
			.findFirst()
			.map((edition) -> new Quarter("Q" + quarter + " " + year, edition.id(), later(begins, edition)));
	}

	/** How to write a quarter, and which years are held. */
	String form() {
		return "Write it as Q4 2025/26; the quarters of %s are held, those of other years not yet."
			.formatted(this.framework.editions()
				.stream()
				.flatMap((edition) -> edition.reportingYears().stream())
				.sorted()
				.collect(Collectors.joining(" and ")));
	}

	private static LocalDate later(LocalDate begins, FrameworkEdition edition) {
		return begins.isBefore(edition.inForceFrom()) ? edition.inForceFrom() : begins;
	}

}
