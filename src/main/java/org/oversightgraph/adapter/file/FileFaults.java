package org.oversightgraph.adapter.file;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

import org.oversightgraph.dataset.DatasetFault;
import org.oversightgraph.dataset.FaultList;
import org.oversightgraph.suggestion.Suggestion;

/** Collects the faults of a publisher's file. */
public final class FileFaults {

	private final FaultList faults = new FaultList();

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
		return this.faults.faults();
	}

	/** Returns the number of further faults. */
	public int further() {
		return this.faults.further();
	}

}
