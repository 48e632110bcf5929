package org.oversightgraph.dataset;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.text.UnsafeCharacters;

/**
 * Something wrong in a dataset: where, what, and what would be right.
 *
 * @param file the file's name
 * @param line the line on which the row begins, counted from 1; 0 for the file as a whole
 * @param column the heading of the column, where the fault lies in one
 * @param value what stands there, where something does
 * @param problem what is wrong, as a sentence
 * @param remedy what would be right, in sentences
 */
public record DatasetFault(String file, int line, @Nullable String column, @Nullable String value, String problem,
		String remedy) {

	private static final int SHOWN = 80;

	/** A fault of a file as a whole. */
	public static DatasetFault ofFile(String file, String problem, String remedy) {
		return new DatasetFault(file, 0, null, null, problem, remedy);
	}

	/** A fault of a line as a whole. */
	public static DatasetFault ofLine(String file, int line, String problem, String remedy) {
		return new DatasetFault(file, line, null, null, problem, remedy);
	}

	/** A fault of a value; the problem is the rest of a sentence that begins with it. */
	public static DatasetFault ofValue(String file, int line, String column, String value, String problem,
			String remedy) {
		return new DatasetFault(file, line, column, value, quoted(value) + " " + problem + ".", remedy);
	}

	static String quoted(String value) {
		String plain = UnsafeCharacters.replaced(value).replaceAll("\\s", " ");
		return '"' + ((plain.length() <= SHOWN) ? plain : plain.substring(0, SHOWN) + "…") + '"';
	}

	/** Where it lies: file, line and column. */
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
