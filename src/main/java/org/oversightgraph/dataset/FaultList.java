package org.oversightgraph.dataset;

import java.util.ArrayList;
import java.util.List;

/** Collects faults up to a maximum, and counts the faults beyond it. */
public final class FaultList {

	private static final int MAXIMUM = 1000;

	private final List<DatasetFault> faults = new ArrayList<>();

	private int further;

	/** Adds a fault, or counts it if the maximum is reached. */
	public void add(DatasetFault fault) {
		if (isFull()) {
			this.further++;
		}
		else {
			this.faults.add(fault);
		}
	}

	/** Returns the faults, in the order in which they were added. */
	public List<DatasetFault> faults() {
		return List.copyOf(this.faults);
	}

	/** Returns the number of faults beyond the maximum. */
	public int further() {
		return this.further;
	}

	/** Returns whether there are no faults. */
	public boolean isEmpty() {
		return this.faults.isEmpty();
	}

	/**
	 * Returns whether the maximum is reached. Callers can then skip the search for a
	 * remedy.
	 */
	public boolean isFull() {
		return this.faults.size() >= MAXIMUM;
	}

}
