package org.oversightgraph.page.network;

import java.util.List;

import org.oversightgraph.page.network.RelationType.Strength;
import org.oversightgraph.page.TextLines;

/**
 * The network picture with all positions, in units of the picture.
 *
 * @param width the width
 * @param height the height
 * @param bands the levels, from top to bottom
 * @param boxes the boxes
 * @param lines the lines
 */
public record Drawing(int width, int height, List<Band> bands, List<Box> boxes, List<Line> lines) {

	/**
	 * A level.
	 *
	 * @param level the level
	 * @param y the top
	 * @param height the height
	 */
	public record Band(Level level, double y, double height) {

		/** Returns the lines of the label. */
		public List<String> label() {
			return TextLines.of(this.level.label(), 15);
		}

	}

	/**
	 * A box.
	 *
	 * @param unit its content
	 * @param x the left edge
	 * @param y the top
	 * @param width the width
	 * @param height the height
	 * @param heading the lines of its heading
	 * @param rows the names in it; empty for a single organisation
	 */
	public record Box(Unit unit, double x, double y, double width, double height, List<String> heading,
			List<Row> rows) {

		boolean overlaps(Box other) {
			return this.x < other.x + other.width && other.x < this.x + this.width && this.y < other.y + other.height
					&& other.y < this.y + this.height;
		}

	}

	/**
	 * A name in a box.
	 *
	 * @param member the organisation
	 * @param text the name, shortened to the width
	 * @param x the left edge
	 * @param y the baseline
	 */
	public record Row(Member member, String text, double x, double y) {
	}

	/**
	 * A line.
	 *
	 * @param strength the style of the line
	 * @param path the path, in the notation of SVG
	 * @param label its label
	 */
	public record Line(Strength strength, String path, Label label) {
	}

	/**
	 * The words beside a line.
	 *
	 * @param x the left edge
	 * @param y the top
	 * @param width the width
	 * @param height the height
	 * @param words the lines of text
	 */
	public record Label(double x, double y, double width, double height, List<String> words) {
	}

	/** Returns the styles of lines that occur, for the legend. */
	public List<Strength> legend() {
		return this.lines.stream().map(Line::strength).distinct().sorted().toList();
	}

}
