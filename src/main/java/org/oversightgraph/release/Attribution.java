package org.oversightgraph.release;

import org.oversightgraph.platform.text.UnsafeCharacters;

/**
 * Who made a release, and why.
 *
 * @param by the person or process, as a name
 * @param reason what was done, in a few words
 */
public record Attribution(String by, String reason) {

	/** How long each may be. */
	public static final int LONGEST = 500;

	public Attribution {
		require("Who makes a release", by);
		require("The reason of a release", reason);
	}

	private static void require(String what, String text) {
		if (text.isBlank() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)
				|| UnsafeCharacters.first(text).isPresent()) {
			throw new IllegalArgumentException(
					"%s is told in one line of at most %d characters, without control characters, and not left empty."
						.formatted(what, LONGEST));
		}
	}

	/** The product itself, on starting. */
	public static final Attribution START = new Attribution("oversight-graph", "Loaded on starting");

}
