package org.oversightgraph.adapter.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.dataset.DatasetFault;
import org.oversightgraph.suggestion.Suggestion;

/** The positions of the columns of a file, by their headings. */
public final class Columns {

	private final Map<String, Integer> positions = new HashMap<>();

	private final List<String> headings;

	private final String file;

	private Columns(String file, List<String> headings) {
		this.file = file;
		this.headings = headings;
		for (int i = 0; i < headings.size(); i++) {
			this.positions.putIfAbsent(headings.get(i).toLowerCase(Locale.UK), i);
		}
	}

	/**
	 * Reads a heading line with required columns in any order.
	 * @return null if a required column is missing, which is reported as a fault
	 */
	public static @Nullable Columns of(Line line, List<String> required, FileFaults faults) {
		Columns columns = new Columns(line.file(), line.cells().stream().map(String::strip).toList());
		List<String> missing = required.stream().filter((heading) -> !columns.has(heading)).toList();
		for (String heading : missing) {
			List<String> others = new ArrayList<>(columns.headings);
			others.removeAll(required);
			faults.add(new DatasetFault(line.file(), line.number(), heading, null, "The column is missing.",
					meant(others, heading) + "Required columns: " + String.join(", ", required) + "."));
		}
		return missing.isEmpty() ? columns : null;
	}

	private static String meant(List<String> others, String heading) {
		List<String> nearest = Suggestion.among(others).nearest(heading);
		return nearest.isEmpty() ? "" : "Did you mean " + String.join(" or ", nearest) + "? ";
	}

	boolean has(String heading) {
		return this.positions.containsKey(heading.toLowerCase(Locale.UK));
	}

	/** Returns whether the line is in the same sheet as the headings. */
	public boolean areOf(Line line) {
		return this.file.equals(line.file());
	}

	/** Returns the value of a column; empty if there is no such column. */
	public String value(Line line, String heading) {
		return line.cell(this.positions.getOrDefault(heading.toLowerCase(Locale.UK), -1));
	}

	/**
	 * Returns whether a row has as many values as the headings. Reports a fault if not.
	 */
	public boolean fit(Line line, FileFaults faults) {
		if (line.cells().size() == this.headings.size()) {
			return true;
		}
		faults.ofLine(line,
				"The row has " + line.cells().size() + " values, and the heading has " + this.headings.size() + ".",
				"Check the commas. Put a value with a comma in quotes.");
		return false;
	}

}
