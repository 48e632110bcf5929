package org.oversightgraph.adapter;

import java.util.List;

/**
 * A row of a file.
 *
 * @param file the file's name, with that of the sheet where it has several
 * @param number the line on which it begins, counted from 1
 * @param cells its values
 */
record Line(String file, int number, List<String> cells) {

	/** The value at a position counted from 0, without white space around it. */
	String cell(int position) {
		return (position >= 0 && position < this.cells.size()) ? this.cells.get(position).strip() : "";
	}

	boolean isEmpty() {
		return this.cells.stream().allMatch(String::isBlank);
	}

}
