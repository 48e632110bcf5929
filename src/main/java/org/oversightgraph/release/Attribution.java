package org.oversightgraph.release;

import org.oversightgraph.platform.text.UnsafeCharacters;

/**
 * The author and the reason of a release.
 *
 * @param by the name of the person or process
 * @param reason the reason, in a few words
 * @param role the role in which the author acts, for the audit log; it is not stored
 */
public record Attribution(String by, String reason, String role) {

	/** Maximum length of each, in characters. */
	public static final int LONGEST = 500;

	public Attribution {
		require("The author of a release", by);
		require("The reason of a release", reason);
	}

	/** Creates the attribution of a person at the command line. */
	public Attribution(String by, String reason) {
		this(by, reason, "command-line");
	}

	/** Whether the product itself made the release, at its start. */
	public boolean isStart() {
		return this.by.equals(START.by) && this.reason.equals(START.reason);
	}

	private static void require(String name, String text) {
		if (text.isBlank() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)
				|| UnsafeCharacters.first(text).isPresent()) {
			throw new IllegalArgumentException(
					"%s is invalid. Use one line without control characters. It must not be empty. Maximum %d characters."
						.formatted(name, LONGEST));
		}
	}

	/** The product itself, at its start. */
	public static final Attribution START = new Attribution("oversight-graph", "Loaded on starting", "product");

}
