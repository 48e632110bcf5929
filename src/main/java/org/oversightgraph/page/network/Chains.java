package org.oversightgraph.page.network;

import java.util.ArrayList;
import java.util.List;

import org.oversightgraph.page.Body;
import org.oversightgraph.page.network.FoundPath.Step;
import org.oversightgraph.page.TextLines;

/**
 * The picture of paths: a column for each path, from top to bottom.
 *
 * @param title the title
 * @param width the width
 * @param height the height
 * @param links the organisations
 * @param steps the steps between them
 */
public record Chains(String title, int width, int height, List<Link> links, List<Arrow> steps) {

	static final int COLUMN = 226;

	static final int BOX_WIDTH = 206;

	private static final int LEFT = 6;

	private static final int TOP = 34;

	private static final int LINE = 16;

	private static final int SMALL_LINE = 14;

	private static final int NAME_LENGTH = 27;

	private static final int WORDS_LENGTH = 31;

	/**
	 * An organisation in a chain.
	 *
	 * @param organisation the organisation
	 * @param x the left edge
	 * @param y the top
	 * @param height the height
	 * @param name the lines of its name
	 * @param isEnd whether the path starts or ends here
	 */
	public record Link(Body organisation, int x, int y, int height, List<String> name, boolean isEnd) {

		/** Returns the width. */
		public int width() {
			return BOX_WIDTH;
		}

	}

	/**
	 * A step in a chain.
	 *
	 * @param x the position of its line
	 * @param y the top
	 * @param height the height
	 * @param words the relationship in lines
	 */
	public record Arrow(int x, int y, int height, List<String> words) {
	}

	/** Places the paths side by side. */
	static Chains of(String from, String to, List<FoundPath> paths) {
		List<Link> links = new ArrayList<>();
		List<Arrow> arrows = new ArrayList<>();
		int height = 0;
		for (int column = 0; column < paths.size(); column++) {
			List<Step> steps = paths.get(column).steps();
			int x = LEFT + column * COLUMN;
			int y = TOP;
			for (int index = 0; index < steps.size(); index++) {
				Link link = link(steps.get(index).from(), x, y, index == 0);
				links.add(link);
				y += link.height();
				List<String> words = TextLines.of(steps.get(index).statement(), WORDS_LENGTH);
				Arrow arrow = new Arrow(x + 12, y, words.size() * SMALL_LINE + 18, words);
				arrows.add(arrow);
				y += arrow.height();
			}
			Link last = link(steps.getLast().to(), x, y, true);
			links.add(last);
			height = Math.max(height, y + last.height());
		}
		return new Chains("Paths from %s to %s".formatted(from, to), LEFT + paths.size() * COLUMN, height + 8, links,
				arrows);
	}

	private static Link link(Body organisation, int x, int y, boolean isEnd) {
		List<String> name = TextLines.of(organisation.shortName(), NAME_LENGTH);
		return new Link(organisation, x, y, 14 + name.size() * LINE, name, isEnd);
	}

	/** Returns the left edges of the columns. */
	public List<Integer> columns() {
		List<Integer> columns = new ArrayList<>();
		for (int x = LEFT; x + BOX_WIDTH <= this.width; x += COLUMN) {
			columns.add(x);
		}
		return columns;
	}

}
