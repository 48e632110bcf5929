package org.oversightgraph.page.map;

import java.util.List;

/**
 * A class of areas on a map: a colour and a pattern. The pattern tells classes apart
 * without colour.
 *
 * @param words the text in the legend
 * @param colour the colour
 * @param hatch the pattern
 * @param ink the colour of the pattern
 */
public record Shade(String words, String colour, Hatch hatch, String ink) {

	/** Patterns of areas. */
	public enum Hatch {

		/** No pattern. */
		NONE(""),
		/** Dots. */
		DOTS("M2 2h.01M6 6h.01"),
		/** Lines that rise to the right. */
		DIAGONAL("M-1 1L1-1M-1 9L9-1M7 9L9 7"),
		/** Lines that fall to the right. */
		BACK_DIAGONAL("M-1-1L9 9M-1 7L1 9M7-1L9 1"),
		/** Horizontal lines. */
		HORIZONTAL("M0 4H8"),
		/** Vertical lines. */
		VERTICAL("M4 0V8"),
		/** Crossing diagonals. */
		CROSS("M-1-1L9 9M-1 9L9-1"),
		/** Horizontal and vertical lines. */
		GRID("M0 4H8M4 0V8"),
		/** Broad bands of two colours. The ink is the second colour. */
		BANDS("");

		private final String path;

		Hatch(String path) {
			this.path = path;
		}

		/** Returns the path of the pattern, in a square of 8 pixels. */
		public String path() {
			return this.path;
		}

	}

	private static final String DARK = "#425563";

	private static final String BLUE = "#003087";

	private static final String WHITE = "#ffffff";

	private static final List<Shade> CATEGORIES = List.of(new Shade("", "#d2e4f5", Hatch.NONE, DARK),
			new Shade("", "#f8dfc0", Hatch.DIAGONAL, "#e0b681"), new Shade("", "#d3ecda", Hatch.DOTS, "#7fb594"),
			new Shade("", "#e4d8f0", Hatch.HORIZONTAL, "#bda8d8"),
			new Shade("", "#fbeeb6", Hatch.BACK_DIAGONAL, "#d9c25a"),
			new Shade("", "#f7d9e3", Hatch.VERTICAL, "#dfa3b9"), new Shade("", "#dfe5e8", Hatch.CROSS, "#b9c5cc"),
			new Shade("", "#c3e3e4", Hatch.GRID, "#8cc4c6"), new Shade("", "#aecdea", Hatch.DIAGONAL, WHITE),
			new Shade("", "#f3e6da", Hatch.DOTS, "#8a5a2b"), new Shade("", "#b9d9b5", Hatch.VERTICAL, WHITE),
			new Shade("", "#cfc3e6", Hatch.CROSS, WHITE));

	private static final List<Shade> STEPS = List.of(new Shade("", "#f4f8fc", Hatch.NONE, BLUE),
			new Shade("", "#cfe2f4", Hatch.DOTS, BLUE), new Shade("", "#97c0e8", Hatch.DIAGONAL, "#1f5ea8"),
			new Shade("", "#3f86cc", Hatch.HORIZONTAL, WHITE), new Shade("", BLUE, Hatch.NONE, WHITE));

	/** The class of areas without a record. */
	private static final Shade ABSENT = new Shade("", "#eef0f1", Hatch.BACK_DIAGONAL, "#b6c1c8");

	/** Returns a shade for one of several categories without an order. */
	public static Shade category(int at, String words) {
		return CATEGORIES.get(at % CATEGORIES.size()).named(words);
	}

	/**
	 * Returns a shade for a step of a scale. Higher steps are darker.
	 * @param at the step, from 0
	 * @param count the number of steps
	 */
	public static Shade step(int at, int count, String words) {
		int last = STEPS.size() - 1;
		int position = (count <= 1) ? last / 2 : Math.round((float) at * last / (count - 1));
		return STEPS.get(position).named(words);
	}

	/** Returns the shade of areas for which nothing is recorded. */
	public static Shade absent(String words) {
		return ABSENT.named(words);
	}

	/** Returns the shade of areas that do not matter here. */
	public static Shade blank(String words) {
		return new Shade(words, WHITE, Hatch.NONE, DARK);
	}

	/** Returns a shade with bands of the colours of two others. */
	public static Shade both(Shade one, Shade other, String words) {
		return new Shade(words, one.colour(), Hatch.BANDS, other.colour());
	}

	private Shade named(String words) {
		return new Shade(words, this.colour, this.hatch, this.ink);
	}

}
