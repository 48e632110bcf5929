package org.oversightgraph.adapter.file;

import java.util.List;

/**
 * A row of a file.
 *
 * @param file the name of the file, and of the sheet in a workbook
 * @param number its first line, from 1
 * @param cells its values
 */
public record Line(String file, int number, List<String> cells) {

	/**
	 * Returns the value at a position, from 0, without surrounding white space. Empty if
	 * there is none.
	 */
	public String cell(int position) {
		return (position >= 0 && position < this.cells.size()) ? this.cells.get(position).strip() : "";
	}

	/** Returns whether all values are blank. */
	public boolean isEmpty() {
		return this.cells.stream().allMatch(String::isBlank);
	}

}
