package org.oversightgraph.organisation;

import java.util.Locale;
import java.util.regex.Pattern;
import org.oversightgraph.platform.text.WhiteSpace;

/**
 * The unique code of an organisation: its ODS code, or else its ONS code, or else a slug
 * such as {@code place:leeds}. A code never changes. Case and surrounding white space are
 * ignored. A malformed code is accepted here, so that a bulk query can report it and
 * answer for the others.
 *
 * @param value the code, ODS and ONS codes in upper case, slugs in lower case
 * @see <a href="https://digital.nhs.uk/services/organisation-data-service">NHS
 * Organisation Data Service</a>
 */
public record OrganisationCode(String value) {

	private static final Pattern SHAPE = Pattern
		.compile("[A-Z0-9]{3,9}|(place|collaborative|cluster|partnership|national):[a-z0-9][a-z0-9-]*");

	/** The formats of codes, for error messages. */
	public static final String SHAPES = "Use an ODS code such as RX7 or D7T5G, an ONS code such as E06000001, "
			+ "or a slug such as place:gm-bolton.";

	public OrganisationCode {
		String stripped = WhiteSpace.stripped(value);
		value = stripped.contains(":") ? stripped.toLowerCase(Locale.ROOT) : stripped.toUpperCase(Locale.ROOT);
	}

	/** Returns whether it has one of the formats of codes. */
	public boolean isWellFormed() {
		return SHAPE.matcher(this.value).matches();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
