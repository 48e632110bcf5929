package org.oversightgraph.page;

import java.util.Locale;
import java.util.regex.Pattern;

/** Short names for labels in pictures and tables. The full name stands elsewhere. */
public final class Names {

	private static final Pattern FORM = Pattern.compile(
			"\\s+(University\\s+)?(NHS\\s+(Foundation\\s+)?Trust|Integrated Care Board|Integrated Care Partnership)$");

	private static final Pattern PREFIX = Pattern.compile("^NHS\\s+(?=.*Integrated Care Board$)");

	private Names() {
	}

	/**
	 * Returns the name of a trust or an integrated care board without its legal form, for
	 * example "North West Ambulance Service" or "Kent and Medway".
	 */
	public static String shortened(String name) {
		return FORM.matcher(PREFIX.matcher(name).replaceFirst("")).replaceFirst("");
	}

	/**
	 * Returns the name of a town in the usual spelling. Registers write towns in
	 * capitals.
	 */
	public static String town(String town) {
		if (!town.equals(town.toUpperCase(Locale.UK))) {
			return town;
		}
		StringBuilder text = new StringBuilder();
		boolean begins = true;
		for (int at = 0; at < town.length(); at++) {
			char character = town.charAt(at);
			text.append(begins ? character : Character.toLowerCase(character));
			begins = !Character.isLetter(character) && character != '\'';
		}
		return text.toString();
	}

}
