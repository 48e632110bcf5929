package org.oversightgraph.dataset;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A dataset cannot be used. It carries everything that is wrong with it, up to a thousand
 * faults; its message lists them, one a line.
 */
public class InvalidDatasetException extends RuntimeException {

	private final transient List<DatasetFault> faults;

	private final int further;

	/**
	 * Of a dataset, or of what was to become one.
	 * @param faults what is wrong, by file and line
	 * @param further how many faults there are beyond those
	 */
	public InvalidDatasetException(List<DatasetFault> faults, int further) {
		super(message(faults, further));
		this.faults = List.copyOf(faults);
		this.further = further;
	}

	/** What is wrong, by file and line. */
	public List<DatasetFault> faults() {
		return this.faults;
	}

	/** How many faults there are beyond those that are carried. */
	public int further() {
		return this.further;
	}

	private static String message(List<DatasetFault> faults, int further) {
		int all = faults.size() + further;
		String heading = "The dataset was not loaded; it has " + ((all == 1) ? "a fault" : all + " faults") + ":";
		String lines = faults.stream().map((fault) -> "\n  " + fault).collect(Collectors.joining());
		return heading + lines + ((further > 0) ? "\n  and " + further + " more" : "");
	}

}
