package org.oversightgraph.platform.text;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Characters that can make a text look like another text, and that no text here needs.
 * They are the control characters except tab, line feed and carriage return, and
 * characters that change the direction of writing.
 *
 * @see <a href="https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters">
 * Unicode Bidirectional Algorithm, directional formatting characters</a>
 */
public final class UnsafeCharacters {

	private static final String DIRECTION = "\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069";

	/** In a log line, line breaks and single surrogates are also unsafe. */
	private static final Pattern UNSAFE_IN_LINE = Pattern
		.compile("[\\x00-\\x1F\\x7F-\\x9F\\u2028\\u2029\\x{D800}-\\x{DFFF}" + DIRECTION + "]");

	private static final char REPLACEMENT = '\uFFFD';

	private static final int FIRST_OF_DIRECTION = 0x061C;

	private UnsafeCharacters() {
	}

	/** Returns the first unsafe character of a text; empty if it has none. */
	public static OptionalInt first(String text) {
		// Runs for every value of a dataset.
		return text.chars().filter(UnsafeCharacters::isUnsafe).findFirst();
	}

	private static boolean isUnsafe(int character) {
		if (character < ' ') {
			return character != '\t' && character != '\n' && character != '\r';
		}
		return (character >= 0x7F && character <= 0x9F) || (character >= FIRST_OF_DIRECTION && isDirection(character));
	}

	private static boolean isDirection(int character) {
		return character == FIRST_OF_DIRECTION || character == 0x200E || character == 0x200F
				|| (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
	}

	/** Returns the text with U+FFFD in place of each unsafe character. */
	public static String replaced(String text) {
		if (first(text).isEmpty()) {
			return text;
		}
		StringBuilder replaced = new StringBuilder(text.length());
		text.chars().forEach((character) -> replaced.append(isUnsafe(character) ? REPLACEMENT : (char) character));
		return replaced.toString();
	}

	/**
	 * Returns the text for one log line, with unsafe characters escaped.
	 * @param longest the maximum number of characters; a longer text is cut off
	 */
	public static String escaped(String text, int longest) {
		String shortened = (text.length() <= longest) ? text : text.substring(0, longest);
		String plain = UNSAFE_IN_LINE.matcher(shortened)
			.replaceAll((unsafe) -> "\\\\u%04X".formatted((int) unsafe.group().charAt(0)));
		return (text.length() <= longest) ? plain : plain + "…";
	}

	/** Returns the notation of a code point, such as U+202E. */
	public static String named(int codePoint) {
		return "U+%04X".formatted(codePoint);
	}

}
