package org.oversightgraph.dataset;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.text.UnsafeCharacters;

/**
 * An error in a dataset: its place, the problem, and the remedy.
 *
 * @param file the file's name
 * @param line the first line of the row, from 1; 0 for the file as a whole
 * @param column the heading of the column; null if the fault is not in one column
 * @param value the invalid value; null if there is none
 * @param problem the problem, in a sentence
 * @param remedy the remedy, in one or more sentences
 */
public record DatasetFault(String file, int line, @Nullable String column, @Nullable String value, String problem,
		String remedy) {

	private static final int SHOWN = 80;

	/** Creates a fault of a whole file. */
	public static DatasetFault ofFile(String file, String problem, String remedy) {
		return new DatasetFault(file, 0, null, null, problem, remedy);
	}

	/** Creates a fault of a whole line. */
	public static DatasetFault ofLine(String file, int line, String problem, String remedy) {
		return new DatasetFault(file, line, null, null, problem, remedy);
	}

	/**
	 * Creates a fault of a value. The problem is the rest of a sentence that begins with
	 * the value.
	 */
	public static DatasetFault ofValue(String file, int line, String column, String value, String problem,
			String remedy) {
		return new DatasetFault(file, line, column, value, quoted(value) + " " + problem + ".", remedy);
	}

	static String quoted(String value) {
		String plain = UnsafeCharacters.replaced(value).replaceAll("\\s", " ");
		return '"' + ((plain.length() <= SHOWN) ? plain : plain.substring(0, SHOWN) + "…") + '"';
	}

	/** Returns its place: file, line and column. */
	public String where() {
		StringBuilder where = new StringBuilder(this.file);
		if (this.line > 0) {
			where.append(", line ").append(this.line);
		}
		if (this.column != null) {
			where.append(", column ").append(this.column);
		}
		return where.toString();
	}

	@Override
	public String toString() {
		return where() + ": " + this.problem + " " + this.remedy;
	}

}
