package org.oversightgraph.page.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.oversightgraph.page.role.IcbRole;
import org.oversightgraph.page.shared.Matrix.Cell;
import org.oversightgraph.page.shared.Matrix.Column;
import org.oversightgraph.page.shared.Matrix.Group;
import org.oversightgraph.page.shared.Matrix.Row;

/**
 * The matrix as a picture. Coordinates are in pixels.
 *
 * @param title the title
 * @param description a description for readers who cannot see the picture
 * @param width the width
 * @param height the height
 * @param top the upper edge of the lines, below the headings of the columns
 * @param columns the headings of the columns
 * @param lines the lines: headings of groups, and trusts
 * @param boxes the cells
 * @param roles the roles for the legend
 */
public record MatrixPicture(String title, String description, int width, int height, int top, List<Heading> columns,
		List<Line> lines, List<Box> boxes, List<IcbRole> roles) {

	/** The height of a letter of a heading, which is turned. */
	private static final double LETTER_HEIGHT = 5.6;

	/** The width of a letter of a heading, which is turned. */
	private static final double LETTER_WIDTH = 3.3;

	private static final int LINE = 22;

	/** The width of the names of trusts. */
	private static final int NAMES = 330;

	/** The width of a column. */
	private static final int COLUMN = 26;

	private static final int LEGEND = 44;

	private static final int NARROWEST = 640;

	private static final Map<IcbRole, String> FILLS = Map.of(IcbRole.LEADS, "#003087", IcbRole.PRESUMED, "#005eb8",
			IcbRole.CANDIDATE, "#f8dfc0", IcbRole.SHARES, "#97c0e8", IcbRole.COMMISSIONS, "#e1edf8", IcbRole.WORKS_IN,
			"#ffffff");

	/**
	 * The heading of a column.
	 *
	 * @param x the middle of the column
	 * @param text the short name of the ICB
	 * @param code the code
	 */
	public record Heading(int x, String text, String code) {
	}

	/**
	 * A line.
	 *
	 * @param y the baseline
	 * @param text the type, or the name of the trust
	 * @param code the code of the trust; empty for a type
	 */
	public record Line(int y, String text, String code) {

		/** Returns whether the line is the heading of a group. */
		public boolean isGroup() {
			return this.code.isEmpty();
		}

	}

	/**
	 * A cell.
	 *
	 * @param x the left edge
	 * @param y the upper edge
	 * @param role the role
	 * @param title the trust, the ICB and the role, in words
	 */
	public record Box(int x, int y, IcbRole role, String title) {

		/** Returns the colour of the ground. */
		public String fill() {
			return MatrixPicture.fill(this.role);
		}

		/** Returns the colour of the letter. */
		public String ink() {
			return MatrixPicture.ink(this.role);
		}

	}

	/** Places a matrix. */
	static MatrixPicture of(Matrix matrix, String title, String description) {
		List<Heading> headings = new ArrayList<>();
		for (int at = 0; at < matrix.columns().size(); at++) {
			Column column = matrix.columns().get(at);
			headings.add(new Heading(NAMES + at * COLUMN + COLUMN / 2, column.shortName(), column.code()));
		}
		int longest = headings.stream().mapToInt((heading) -> heading.text().length()).max().orElse(0);
		int top = (int) (longest * LETTER_HEIGHT) + 16;
		List<Line> lines = new ArrayList<>();
		List<Box> boxes = new ArrayList<>();
		int y = top;
		for (Group group : matrix.groups()) {
			lines.add(new Line(y + 16, group.name(), ""));
			y += LINE;
			for (Row row : group.rows()) {
				lines.add(new Line(y + 16, row.trust().shortName(), row.trust().code()));
				for (int at = 0; at < row.cells().size(); at++) {
					Cell cell = row.cells().get(at);
					if (cell != null) {
						boxes.add(new Box(NAMES + at * COLUMN, y, cell.role(), cell.title()));
					}
				}
				y += LINE;
			}
		}
		return new MatrixPicture(title, description,
				Math.max(NARROWEST, NAMES + matrix.columns().size() * COLUMN + (int) (longest * LETTER_WIDTH)),
				y + LEGEND, top, headings, lines, boxes, matrix.roles());
	}

	/** Returns the right edge of the last column. */
	public int edge() {
		return NAMES + this.columns.size() * COLUMN;
	}

	/** Returns the colour of the ground of a role. */
	public static String fill(IcbRole role) {
		return FILLS.getOrDefault(role, "#ffffff");
	}

	/** Returns the colour of the letter of a role. */
	public static String ink(IcbRole role) {
		return (role == IcbRole.LEADS || role == IcbRole.PRESUMED) ? "#ffffff" : "#212b32";
	}

}
