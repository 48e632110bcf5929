package org.oversightgraph.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A table. Each row has one cell for each heading.
 *
 * @param name the name in file names and addresses, for example {@code systems}
 * @param title the title
 * @param headings the headings of the columns
 * @param rows the rows
 */
public record Table(String name, String title, List<String> headings, List<List<Cell>> rows) {

	/**
	 * Checks the number of cells.
	 * @throws IllegalArgumentException if a row has another number of cells than there
	 * are headings
	 */
	public Table {
		rows.forEach((row) -> {
			if (row.size() != headings.size()) {
				throw new IllegalArgumentException("A row of the table \"%s\" has %d cells instead of %d: %s"
					.formatted(name, row.size(), headings.size(), row));
			}
		});
	}

	/** Returns whether the table has no rows. */
	public boolean isEmpty() {
		return this.rows.isEmpty();
	}

	/** Starts a table. */
	public static Builder named(String name, String title, String... headings) {
		return new Builder(name, title, List.of(headings));
	}

	/** Collects the rows of a table. */
	public static final class Builder {

		private final String name;

		private final String title;

		private final List<String> headings;

		private final List<List<Cell>> rows = new ArrayList<>();

		private Builder(String name, String title, List<String> headings) {
			this.name = name;
			this.title = title;
			this.headings = headings;
		}

		/**
		 * Adds a row. A value that is not a {@link Cell} becomes a cell without a link.
		 */
		public Builder row(@Nullable Object... values) {
			this.rows.add(Arrays.stream(values)
				.map((value) -> (value instanceof Cell cell) ? cell : Cell.of(value))
				.toList());
			return this;
		}

		/** Returns the table. */
		public Table build() {
			return new Table(this.name, this.title, this.headings, List.copyOf(this.rows));
		}

	}

}
