package org.oversightgraph.page.organisation.timeline;

/**
 * How a bar looks. Its text always says what it means, so that no meaning rests on
 * colour.
 *
 * @param fill the colour of the bar, or the suffix of a pattern after {@code #}
 * @param text the colour of the text. Its contrast with the bar is at least 4.5 to 1.
 * @param dashed whether the border is dashed
 */
public record Look(String fill, String text, boolean dashed) {

	/** A firm record. */
	public static final Look FIRM = new Look("#005eb8", "#ffffff", false);

	/** A presumption. */
	public static final Look PRESUMED = new Look("#d2e3f4", "#212b32", false);

	/** A background, for example an edition. */
	public static final Look PLAIN = new Look("#f0f4f5", "#212b32", false);

	/** Nothing is recorded. */
	public static final Look GAP = new Look("#ffffff", "#4c6272", true);

	/** Recorded, but with dates that leave this time open. */
	public static final Look POSSIBLE = new Look("hatch", "#212b32", true);

	/** Returns the look of a segment. A higher need for support is darker. */
	public static Look segment(int number) {
		return switch (number) {
			case 1 -> new Look("#e1f0fa", "#212b32", false);
			case 2 -> new Look("#a9d0f0", "#212b32", false);
			case 3 -> new Look("#5fa3dd", "#000000", false);
			case 4 -> new Look("#14508c", "#ffffff", false);
			default -> new Look("#001e4f", "#ffffff", false);
		};
	}

	/** Returns whether the bar is hatched. */
	public boolean isHatched() {
		return this.fill.equals("hatch");
	}

}
