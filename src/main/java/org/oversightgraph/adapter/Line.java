package org.oversightgraph.adapter;

import java.util.List;

/**
 * A row of a file.
 *
 * @param file the name of the file, and of the sheet in a workbook
 * @param number its first line, from 1
 * @param cells its values
 */
record Line(String file, int number, List<String> cells) {

	/**
	 * Returns the value at a position, from 0, without surrounding white space. Empty if
	 * there is none.
	 */
	String cell(int position) {
		return (position >= 0 && position < this.cells.size()) ? this.cells.get(position).strip() : "";
	}

	boolean isEmpty() {
		return this.cells.stream().allMatch(String::isBlank);
	}

}
