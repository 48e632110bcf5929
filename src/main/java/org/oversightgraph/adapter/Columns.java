package org.oversightgraph.adapter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.dataset.DatasetFault;
import org.oversightgraph.suggestion.Suggestion;

/** Where the columns of a file stand, by its heading line. */
final class Columns {

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
	 * Reads a heading line that must have some columns, in whatever order.
	 * @return null when one of them is missing, which is reported
	 */
	static @Nullable Columns of(Line line, List<String> required, FileFaults faults) {
		Columns columns = new Columns(line.file(), line.cells().stream().map(String::strip).toList());
		List<String> missing = required.stream().filter((heading) -> !columns.has(heading)).toList();
		for (String heading : missing) {
			List<String> others = new ArrayList<>(columns.headings);
			others.removeAll(required);
			faults.add(new DatasetFault(line.file(), line.number(), heading, null, "The column is missing.",
					meant(others, heading) + "This file has the columns " + String.join(", ", required) + "."));
		}
		return missing.isEmpty() ? columns : null;
	}

	private static String meant(List<String> others, String heading) {
		List<String> nearest = Suggestion.among(others).nearest(heading);
		return nearest.isEmpty() ? "" : "Is it the one headed " + String.join(" or ", nearest) + "? ";
	}

	boolean has(String heading) {
		return this.positions.containsKey(heading.toLowerCase(Locale.UK));
	}

	/** Whether the line stands in the same sheet as the headings. */
	boolean areOf(Line line) {
		return this.file.equals(line.file());
	}

	/** The value of a column; nothing where there is no such column. */
	String value(Line line, String heading) {
		return line.cell(this.positions.getOrDefault(heading.toLowerCase(Locale.UK), -1));
	}

	/**
	 * Whether a row of a CSV file is as wide as the headings; if not, that is reported.
	 */
	boolean fit(Line line, FileFaults faults) {
		if (line.cells().size() == this.headings.size()) {
			return true;
		}
		faults.ofLine(line, "The row has " + line.cells().size() + " values, the heading " + this.headings.size() + ".",
				"See to the commas: a value with a comma in it stands in quotes.");
		return false;
	}

}
