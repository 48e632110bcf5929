package org.oversightgraph.adapter.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.dataset.DatasetFault;
import org.oversightgraph.organisation.OrganisationCode;
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
	 * Reads a heading line with required columns in any order. The case of headings is
	 * ignored.
	 * @return null if a required column is missing, which is reported as a fault
	 */
	public static @Nullable Columns of(Line line, List<String> required, FileFaults faults) {
		Columns columns = new Columns(line.file(), headings(line));
		List<String> missing = required.stream().filter((heading) -> !columns.has(heading)).toList();
		if (missing.isEmpty()) {
			return columns;
		}
		if (missing.size() > required.size() / 2) {
			faults.ofLine(line, "The headings are not those of this file.", columns.expected(required));
			return null;
		}
		for (String heading : missing) {
			columns.missing(line, heading, required, faults);
		}
		return null;
	}

	private static List<String> headings(Line line) {
		return IntStream.range(0, line.cells().size()).mapToObj(line::cell).toList();
	}

	/** Reports a missing column, with the expected headings and those of the file. */
	public void missing(Line line, String heading, List<String> required, FileFaults faults) {
		List<String> others = new ArrayList<>(this.headings);
		others.removeAll(required);
		List<String> nearest = Suggestion.among(others).nearest(heading);
		String meant = nearest.isEmpty() ? "" : "Did you mean " + String.join(" or ", nearest) + "? ";
		faults.add(new DatasetFault(line.file(), line.number(), heading, null, "The column is missing.",
				meant + expected(required)));
	}

	private String expected(List<String> required) {
		return "Required columns: " + String.join(", ", required) + ". The file has: "
				+ String.join(", ", this.headings) + ".";
	}

	/** Returns whether there is a column with this heading. */
	public boolean has(String heading) {
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

	/** Returns the code of an organisation in a column; empty if there is none. */
	public String code(Line line, String heading) {
		return new OrganisationCode(value(line, heading)).value();
	}

	/**
	 * Returns whether a row has as many values as the headings. Further empty values are
	 * ignored. Reports a fault if not.
	 */
	public boolean fit(Line line, FileFaults faults) {
		boolean fits = line.isAsWideAs(this.headings.size());
		if (!fits) {
			faults.ofWidth(line, "the heading", this.headings.size());
		}
		return fits;
	}

}
