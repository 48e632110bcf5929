package org.oversightgraph.dataset;

import java.util.List;

/** A dataset exceeds a limit and was not read to its end. */
public class DatasetTooLargeException extends InvalidDatasetException {

	private static final long serialVersionUID = 1L;

	DatasetTooLargeException(List<DatasetFault> faults) {
		super(faults, 0);
	}

	/**
	 * Creates the fault for a limit.
	 * @param setting the name of the setting, without its prefix
	 */
	static DatasetFault fault(String file, String problem, String setting) {
		return DatasetFault.ofFile(file, problem, "The setting oversight.import.%s sets the limit.".formatted(setting));
	}

}
