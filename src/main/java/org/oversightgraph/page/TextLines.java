package org.oversightgraph.page;

import java.util.List;

import org.apache.commons.text.WordUtils;

/** Fits text into the boxes of pictures. */
public final class TextLines {

	private static final String BREAK = "\n";

	private TextLines() {
	}

	/**
	 * Breaks text between words. A word that is longer than a line has a line of its own.
	 * @param length maximum number of characters in a line
	 */
	public static List<String> of(String text, int length) {
		return WordUtils.wrap(text.strip(), length, BREAK, false).lines().map(String::strip).toList();
	}

	/** Shortens text to a number of characters, with an ellipsis at its end. */
	public static String shortened(String text, int length) {
		return (text.length() <= length) ? text : text.substring(0, length - 1).stripTrailing() + "…";
	}

}
