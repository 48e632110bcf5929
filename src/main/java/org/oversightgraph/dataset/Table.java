package org.oversightgraph.dataset;

import java.util.List;
import java.util.Optional;

/**
 * A file of a dataset: its columns and what its rows become.
 *
 * @param name the file's name without its ending
 * @param columns its columns; the file may have them in any order
 * @param target what a row becomes in the graph
 */
public record Table(String name, List<Column> columns, Target target) {

	/** The name of its file. */
	public String file() {
		return this.name + ".csv";
	}

	/** The column with a heading. */
	public Optional<Column> column(String heading) {
		return this.columns.stream().filter((column) -> column.name().equals(heading)).findFirst();
	}

	/** The headings of its columns, in the order of the format. */
	public List<String> headings() {
		return this.columns.stream().map(Column::name).toList();
	}

	/** The columns that together tell one row from another. */
	public List<Column> key() {
		return this.columns.stream().filter(Column::partOfKey).toList();
	}

}
