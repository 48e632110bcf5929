package org.oversightgraph.organisation;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The key of a body: its ODS code where it has one, else its ONS code, else a slug such
 * as {@code place:leeds}. Codes are for life. Case and surrounding white space do not
 * matter; a code of wrong shape is kept as written, so that a bulk question can answer
 * for it.
 *
 * @param value the code, ODS and ONS codes in upper case, slugs in lower case
 * @see <a href="https://digital.nhs.uk/services/organisation-data-service">NHS
 * Organisation Data Service</a>
 */
public record OrganisationCode(String value) {

	private static final Pattern SHAPE = Pattern
		.compile("[A-Z0-9]{3,9}|(place|collaborative|cluster|partnership|national):[a-z0-9][a-z0-9-]*");

	/** What a code looks like, for error messages. */
	public static final String SHAPES = "A code is an ODS code such as RX7 or D7T5G, an ONS code such as E06000001, or a slug such as place:gm-bolton.";

	public OrganisationCode {
		String stripped = value.strip();
		value = stripped.contains(":") ? stripped.toLowerCase(Locale.ROOT) : stripped.toUpperCase(Locale.ROOT);
	}

	/** Whether it has the shape of a code. */
	public boolean isWellFormed() {
		return SHAPE.matcher(this.value).matches();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
