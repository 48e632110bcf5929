package org.oversightgraph.framework;

/** Lines of generated pages in Markdown. */
final class MarkdownLines {

	private static final int WIDTH = 100;

	private MarkdownLines() {
	}

	/** Returns the text in lines that are not too long. */
	static String wrapped(String indent, String text) {
		StringBuilder lines = new StringBuilder();
		String continuation = indent + (text.startsWith("- ") ? "  " : "");
		StringBuilder line = new StringBuilder(indent);
		boolean hasWords = false;
		for (String word : text.split(" ", 0)) {
			if (hasWords && line.length() + 1 + word.length() > WIDTH) {
				lines.append(line).append('\n');
				line = new StringBuilder(continuation);
				hasWords = false;
			}
			line.append(hasWords ? " " : "").append(word);
			hasWords = true;
		}
		return lines.append(line).append('\n').toString();
	}

}
