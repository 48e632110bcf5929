package org.oversightgraph.adapter.file;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.oversightgraph.dataset.DatasetFault;
import org.oversightgraph.dataset.FaultList;
import org.oversightgraph.suggestion.Suggestion;

/** Collects the faults of a publisher's file. */
public final class FileFaults {

	private final FaultList faults = new FaultList();

	/** The rows with a wrong number of values. */
	private final Map<Width, Uneven> uneven = new HashMap<>();

	/**
	 * A number of values.
	 *
	 * @param file the file or sheet
	 * @param values the number of values of a row
	 */
	private record Width(String file, int values) {
	}

	/**
	 * Rows with the same wrong number of values.
	 *
	 * @param first the fault of the first one
	 * @param problem the problem, from the number of values on
	 * @param rows the number of rows
	 */
	private record Uneven(DatasetFault first, String problem, int rows) {

		DatasetFault fault() {
			return (this.rows == 1) ? this.first
					: DatasetFault.ofLine(this.first.file(), this.first.line(),
							"%d rows, of which this is the first, have %s".formatted(this.rows, this.problem),
							"A spreadsheet may have removed empty columns at the end. "
									+ "Use the file as published, or save it again with all its columns.");
		}

	}

	/** Adds a fault, or counts it if there are already 1,000. */
	public void add(DatasetFault fault) {
		this.faults.add(fault);
	}

	/** Adds a fault of a whole file. */
	public void ofFile(String file, String problem, String remedy) {
		add(DatasetFault.ofFile(file, problem, remedy));
	}

	/** Adds a fault of a row. */
	public void ofLine(Line line, String problem, String remedy) {
		add(DatasetFault.ofLine(line.file(), line.number(), problem, remedy));
	}

	/**
	 * Adds a fault of a row with a wrong number of values. Rows with the same number
	 * share one fault.
	 * @param whole what has the right number, such as "the heading"
	 */
	public void ofWidth(Line line, String whole, int right) {
		String problem = "%d values, and %s has %d.".formatted(line.cells().size(), whole, right);
		DatasetFault fault = DatasetFault.ofLine(line.file(), line.number(), "The row has " + problem,
				"Check the commas. Put a value with a comma in quotes.");
		Width width = new Width(line.file(), line.cells().size());
		Uneven earlier = this.uneven.get(width);
		if (earlier == null) {
			add(fault);
		}
		this.uneven.put(width, (earlier == null) ? new Uneven(fault, problem, 1)
				: new Uneven(earlier.first(), problem, earlier.rows() + 1));
	}

	/**
	 * Adds a fault of a value. The problem is the rest of a sentence that begins with the
	 * value.
	 */
	public void ofValue(Line line, String column, String value, String problem, String remedy) {
		if (value.isEmpty()) {
			add(new DatasetFault(line.file(), line.number(), column, value, "A value is missing.", remedy));
		}
		else {
			add(DatasetFault.ofValue(line.file(), line.number(), column, value, problem, remedy));
		}
	}

	/** Adds a fault of an unknown value, with suggestions from the known values. */
	public void unknown(Line line, String column, String value, String problem, Collection<String> known,
			UnaryOperator<String> shown, String remedy) {
		boolean canSuggest = !this.faults.isFull() && !value.isEmpty();
		ofValue(line, column, value, problem,
				(canSuggest ? new Suggestion(known, shown).forValue(value) : "") + remedy);
	}

	/** Returns whether there is a fault. */
	public boolean any() {
		return !this.faults.isEmpty();
	}

	/** Returns the faults, up to 1,000. */
	public List<DatasetFault> all() {
		Map<DatasetFault, DatasetFault> shared = this.uneven.values()
			.stream()
			.collect(Collectors.toMap(Uneven::first, Uneven::fault));
		return this.faults.faults().stream().map((fault) -> shared.getOrDefault(fault, fault)).toList();
	}

	/** Returns the number of further faults. */
	public int further() {
		return this.faults.further();
	}

}
