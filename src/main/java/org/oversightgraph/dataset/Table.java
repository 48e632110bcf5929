package org.oversightgraph.dataset;

import java.util.List;
import java.util.Optional;

/**
 * A file of a dataset: its columns and its mapping to the graph.
 *
 * @param name the name of the file without its extension
 * @param columns the columns, which can be in any order in the file
 * @param target the mapping of a row to the graph
 */
public record Table(String name, List<Column> columns, Target target) {

	/** Returns the name of its file. */
	public String file() {
		return this.name + ".csv";
	}

	/** Returns the column with a heading. */
	public Optional<Column> column(String heading) {
		return this.columns.stream().filter((column) -> column.name().equals(heading)).findFirst();
	}

	/** Returns the headings, in the order of the format. */
	public List<String> headings() {
		return this.columns.stream().map(Column::name).toList();
	}

	/** Returns the columns of the key. */
	public List<Column> key() {
		return this.columns.stream().filter(Column::partOfKey).toList();
	}

}
