package org.oversightgraph.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.time.DateInWords;

/**
 * The date, edition and release that a page is about. The names of the parameters in
 * addresses are those of the API.
 *
 * @param asOf the date
 * @param isToday whether the address gives no date
 * @param edition the requested edition of the framework; null for the edition in force
 * @param release the requested release of the data; null for the current one
 */
public record Moment(LocalDate asOf, boolean isToday, @Nullable String edition, @Nullable Integer release) {

	/**
	 * Reads the parameters of an address. Empty values count as absent.
	 * @throws ApiProblem if a value is invalid
	 */
	static Moment of(@Nullable String asOf, @Nullable String edition, @Nullable String release, LocalDate today) {
		boolean hasDate = asOf != null && !asOf.isBlank();
		return new Moment(hasDate ? date("asOf", String.valueOf(asOf)) : today, !hasDate,
				(edition == null || edition.isBlank()) ? null : edition.strip(),
				(release == null || release.isBlank()) ? null : number(release.strip()));
	}

	/**
	 * Reads a date.
	 * @param parameter the name of the parameter, for the error
	 */
	static LocalDate date(String parameter, String text) {
		try {
			return LocalDate.parse(text.strip());
		}
		catch (DateTimeParseException ex) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"Invalid date \"%s\" in %s. Write it as year-month-day, for example 2026-04-01.".formatted(text,
							parameter));
		}
	}

	private static Integer number(String text) {
		try {
			return Integer.valueOf(text);
		}
		catch (NumberFormatException ex) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"Invalid release \"%s\". Use a number, for example 1.".formatted(text));
		}
	}

	/** Returns the date in words, for example "1 April 2026". */
	public String inWords() {
		return DateInWords.of(this.asOf);
	}

}
