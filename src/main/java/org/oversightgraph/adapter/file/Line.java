package org.oversightgraph.adapter.file;

import java.util.List;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.platform.text.WhiteSpace;

/**
 * A row of a file.
 *
 * @param file the name of the file, and of the sheet in a workbook
 * @param number its first line, from 1
 * @param cells its values
 */
public record Line(String file, int number, List<String> cells) {

	/**
	 * Returns the value at a position, from 0, without surrounding white space, and with
	 * single spaces in it. Empty if there is none.
	 */
	public String cell(int position) {
		return (position >= 0 && position < this.cells.size()) ? WhiteSpace.single(this.cells.get(position)) : "";
	}

	/**
	 * Returns whether the row has this number of values. Further empty values are
	 * ignored.
	 */
	public boolean isAsWideAs(int values) {
		return this.cells.size() >= values && this.cells.stream().skip(values).allMatch(WhiteSpace::isBlank);
	}

	/** Returns the code of an organisation at a position; empty if there is none. */
	public String code(int position) {
		return new OrganisationCode(cell(position)).value();
	}

	/**
	 * Returns whether the row is a note, such as a footnote under a table: it has a text
	 * in its first cell and nothing else.
	 */
	boolean isNote() {
		return !cell(0).isEmpty() && this.cells.stream().skip(1).allMatch(WhiteSpace::isBlank)
				&& !new OrganisationCode(cell(0)).isWellFormed();
	}

	/** Returns whether all values are blank. */
	public boolean isEmpty() {
		return this.cells.stream().allMatch(WhiteSpace::isBlank);
	}

}
