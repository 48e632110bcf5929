package org.oversightgraph.adapter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

import org.oversightgraph.dataset.DatasetFault;
import org.oversightgraph.suggestion.Suggestion;

/** Collects what is wrong with a publisher's file. */
final class FileFaults {

	private static final int KEPT = 1000;

	private final List<DatasetFault> kept = new ArrayList<>();

	private int further;

	void add(DatasetFault fault) {
		if (this.kept.size() < KEPT) {
			this.kept.add(fault);
		}
		else {
			this.further++;
		}
	}

	void ofFile(String file, String problem, String remedy) {
		add(DatasetFault.ofFile(file, problem, remedy));
	}

	void ofLine(Line line, String problem, String remedy) {
		add(DatasetFault.ofLine(line.file(), line.number(), problem, remedy));
	}

	/** A fault of a value; the problem is the rest of a sentence that begins with it. */
	void ofValue(Line line, String column, String value, String problem, String remedy) {
		if (value.isEmpty()) {
			add(new DatasetFault(line.file(), line.number(), column, value, "A value is missing.", remedy));
		}
		else {
			add(DatasetFault.ofValue(line.file(), line.number(), column, value, problem, remedy));
		}
	}

	/** A fault of a value that is none of those that are known. */
	void unknown(Line line, String column, String value, String problem, Collection<String> known,
			UnaryOperator<String> shown, String remedy) {
		boolean worthWhile = this.kept.size() < KEPT && !value.isEmpty();
		ofValue(line, column, value, problem,
				(worthWhile ? new Suggestion(known, shown).forValue(value) : "") + remedy);
	}

	boolean any() {
		return !this.kept.isEmpty();
	}

	AdapterResult.Refused refused() {
		return new AdapterResult.Refused(this.kept, this.further);
	}

}
