package org.oversightgraph.platform.text;

/**
 * White space of any kind. Texts from spreadsheets and web pages have no-break spaces,
 * and characters without a width that look like nothing.
 */
public final class WhiteSpace {

	private WhiteSpace() {
	}

	/** Returns a text without surrounding white space. */
	public static String stripped(String text) {
		int start = 0;
		int end = text.length();
		while (start < end && isWhite(text.charAt(start))) {
			start++;
		}
		while (end > start && isWhite(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(start, end);
	}

	/**
	 * Returns a text without surrounding white space, and with a single space in place of
	 * any other white space.
	 */
	public static String single(String text) {
		StringBuilder single = new StringBuilder(text.length());
		boolean pending = false;
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (isWhite(character)) {
				pending |= !isWithoutWidth(character);
			}
			else {
				if (pending && !single.isEmpty()) {
					single.append(' ');
				}
				pending = false;
				single.append(character);
			}
		}
		return single.toString();
	}

	/** Returns whether a text has nothing but white space. */
	public static boolean isBlank(String text) {
		return text.chars().allMatch(WhiteSpace::isWhite);
	}

	private static boolean isWhite(int character) {
		return Character.isWhitespace(character) || Character.isSpaceChar(character) || isWithoutWidth(character);
	}

	private static boolean isWithoutWidth(int character) {
		return character == 0x200B || character == 0x2060 || character == 0xFEFF;
	}

}
