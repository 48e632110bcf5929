package org.oversightgraph.page.map;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A map of England, ready to draw with {@code picture/england.jte}. Coordinates are in
 * pixels of the drawing.
 *
 * @param id the beginning of all ids in the drawing
 * @param title the title of the picture
 * @param description a description for readers who cannot see the picture
 * @param width the width
 * @param height the height, with the legend
 * @param parts the map, and then the inset if there is one
 * @param shades the shades, whose patterns the drawing defines
 * @param legend the legend
 * @param source the source of the boundaries, in lines
 */
public record EnglandMap(String id, String title, String description, int width, int height, List<Part> parts,
		List<Shade> shades, List<Entry> legend, List<String> source) {

	/**
	 * A part of the drawing with its own window.
	 *
	 * @param id the id of its frame
	 * @param x the left edge
	 * @param y the upper edge
	 * @param width the width
	 * @param height the height
	 * @param caption the caption; null if it has none
	 * @param areas the areas
	 * @param borders the path of the borders between regions
	 * @param labels the labels
	 * @param box the box that shows where the inset is; null if there is none
	 * @param office a head office; null if it is not shown
	 */
	public record Part(String id, int x, int y, int width, int height, @Nullable String caption, List<Area> areas,
			String borders, List<Label> labels, @Nullable Box box, @Nullable Office office) {
	}

	/**
	 * An area.
	 *
	 * @param code the code of the organisation
	 * @param path the outline
	 * @param fill the position of the shade
	 * @param title the name of the organisation and its value
	 * @param linked whether the area is a link
	 */
	public record Area(String code, String path, int fill, String title, boolean linked) {
	}

	/**
	 * A label on an area.
	 *
	 * @param x the centre
	 * @param y the centre
	 * @param width the width of its ground
	 * @param text the text
	 * @param names the lines of the name below; empty for the text alone
	 */
	public record Label(int x, int y, int width, String text, List<String> names) {
	}

	/**
	 * A box.
	 *
	 * @param x the left edge
	 * @param y the upper edge
	 * @param width the width
	 * @param height the height
	 * @param region the region in the box
	 */
	public record Box(int x, int y, int width, int height, String region) {
	}

	/**
	 * The head office of a trust.
	 *
	 * @param x its horizontal position
	 * @param y its vertical position
	 */
	public record Office(int x, int y) {
	}

	/**
	 * An entry of the legend.
	 *
	 * @param x the left edge
	 * @param y the upper edge
	 * @param shade the position of the shade, {@link #TEXT} or {@link #OFFICE}
	 * @param lines the text
	 */
	public record Entry(int x, int y, int shade, List<String> lines) {

		/** The entry is the heading of the legend. */
		public static final int TEXT = -1;

		/** The entry has the symbol of a head office. */
		public static final int OFFICE = -2;

		/** Returns whether the entry has a shade. */
		public boolean isShade() {
			return this.shade >= 0;
		}

		/** Returns whether the entry has the symbol of a head office. */
		public boolean isOffice() {
			return this.shade == OFFICE;
		}

	}

	/** Returns the paint of a shade: its colour, or the reference to its pattern. */
	public String paint(int shade) {
		Shade found = this.shades.get(shade);
		return (found.hatch() == Shade.Hatch.NONE) ? found.colour() : "url(#" + this.id + "-shade-" + shade + ")";
	}

}
