package org.oversightgraph.dataset;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A dataset has faults and cannot be used. Carries a maximum of 1,000 faults. The message
 * lists them, one a line.
 */
public class InvalidDatasetException extends RuntimeException {

	private final transient List<DatasetFault> faults;

	private final int further;

	/**
	 * Creates the exception.
	 * @param faults the faults, by file and line
	 * @param further the number of further faults
	 */
	public InvalidDatasetException(List<DatasetFault> faults, int further) {
		super(message(faults, further));
		this.faults = List.copyOf(faults);
		this.further = further;
	}

	/** Returns the faults, by file and line. */
	public List<DatasetFault> faults() {
		return this.faults;
	}

	/** Returns the number of further faults. */
	public int further() {
		return this.further;
	}

	private static String message(List<DatasetFault> faults, int further) {
		int all = faults.size() + further;
		String heading = "The dataset was not loaded. It has " + ((all == 1) ? "1 fault" : all + " faults") + ":";
		String lines = faults.stream().map((fault) -> "\n  " + fault).collect(Collectors.joining());
		return heading + lines + ((further > 0) ? "\n  and " + further + " more" : "");
	}

}
