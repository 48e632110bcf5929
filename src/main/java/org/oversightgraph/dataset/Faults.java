package org.oversightgraph.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the faults of a dataset. */
final class Faults {

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

	void add(Row row, String column, String value, String problem, String remedy) {
		add(DatasetFault.ofValue(row.table().file(), row.line(), column, value, problem, remedy));
	}

	/** Whether no more are kept, so that looking for a remedy is wasted. */
	boolean areTooMany() {
		return this.kept.size() >= KEPT;
	}

	/** Fails with all of them, if there are any. */
	void report() {
		if (!this.kept.isEmpty()) {
			List<DatasetFault> sorted = new ArrayList<>(this.kept);
			sorted.sort(Comparator.comparing(DatasetFault::file).thenComparing(DatasetFault::line));
			throw new InvalidDatasetException(sorted, this.further);
		}
	}

}
