package org.oversightgraph.page.network;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines for pictures, where no browser does it. */
final class TextLines {

	private TextLines() {
	}

	/** Breaks text at spaces. A word that is longer than a line has a line of its own. */
	static List<String> of(String text, int length) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String word : text.strip().split("\\s+")) {
			if (!line.isEmpty() && line.length() + 1 + word.length() > length) {
				lines.add(line.toString());
				line.setLength(0);
			}
			line.append(line.isEmpty() ? "" : " ").append(word);
		}
		lines.add(line.toString());
		return lines;
	}

	/** Shortens text to a length. */
	static String shortened(String text, int length) {
		return (text.length() <= length) ? text : text.substring(0, length - 1).stripTrailing() + "…";
	}

}
