package org.oversightgraph.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the faults of a dataset. */
final class Faults {

	private final FaultList faults = new FaultList();

	void add(DatasetFault fault) {
		this.faults.add(fault);
	}

	void add(Row row, String column, String value, String problem, String remedy) {
		add(DatasetFault.ofValue(row.table().file(), row.line(), column, value, problem, remedy));
	}

	/**
	 * Returns whether the maximum number of faults is stored. Callers can then skip the
	 * search for a remedy.
	 */
	boolean areTooMany() {
		return this.faults.isFull();
	}

	/** Throws an exception with all faults, if there are any. */
	void report() {
		if (!this.faults.isEmpty()) {
			List<DatasetFault> sorted = new ArrayList<>(this.faults.faults());
			sorted.sort(Comparator.comparing(DatasetFault::file).thenComparing(DatasetFault::line));
			throw new InvalidDatasetException(sorted, this.faults.further());
		}
	}

}
