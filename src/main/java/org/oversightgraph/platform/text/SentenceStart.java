package org.oversightgraph.platform.text;

import java.util.Locale;

/** The start of a sentence. */
public final class SentenceStart {

	private SentenceStart() {
	}

	/** Returns a text with a capital first letter. An empty text stays empty. */
	public static String of(String text) {
		return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
	}

}
