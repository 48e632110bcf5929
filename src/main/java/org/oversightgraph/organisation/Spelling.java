package org.oversightgraph.organisation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Normalises texts for comparisons that ignore case, accents and the form of apostrophes.
 */
public final class Spelling {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private Spelling() {
	}

	/** Returns the text in lower case, without accents and with straight apostrophes. */
	public static String plain(String text) {
		return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
			.replaceAll("")
			.replace('\u2019', '\'')
			.toLowerCase(Locale.ROOT);
	}

}
