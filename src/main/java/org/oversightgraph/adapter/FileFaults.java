package org.oversightgraph.adapter;

import java.util.Collection;
import java.util.function.UnaryOperator;

import org.oversightgraph.dataset.DatasetFault;
import org.oversightgraph.dataset.FaultList;
import org.oversightgraph.suggestion.Suggestion;

/** Collects the faults of a publisher's file. */
final class FileFaults {

	private final FaultList faults = new FaultList();

	void add(DatasetFault fault) {
		this.faults.add(fault);
	}

	void ofFile(String file, String problem, String remedy) {
		add(DatasetFault.ofFile(file, problem, remedy));
	}

	void ofLine(Line line, String problem, String remedy) {
		add(DatasetFault.ofLine(line.file(), line.number(), problem, remedy));
	}

	/**
	 * Adds a fault of a value. The problem is the rest of a sentence that begins with the
	 * value.
	 */
	void ofValue(Line line, String column, String value, String problem, String remedy) {
		if (value.isEmpty()) {
			add(new DatasetFault(line.file(), line.number(), column, value, "A value is missing.", remedy));
		}
		else {
			add(DatasetFault.ofValue(line.file(), line.number(), column, value, problem, remedy));
		}
	}

	/** Adds a fault of an unknown value, with suggestions from the known values. */
	void unknown(Line line, String column, String value, String problem, Collection<String> known,
			UnaryOperator<String> shown, String remedy) {
		boolean canSuggest = !this.faults.isFull() && !value.isEmpty();
		ofValue(line, column, value, problem,
				(canSuggest ? new Suggestion(known, shown).forValue(value) : "") + remedy);
	}

	boolean any() {
		return !this.faults.isEmpty();
	}

	AdapterResult.Refused refused() {
		return new AdapterResult.Refused(this.faults.faults(), this.faults.further());
	}

}
