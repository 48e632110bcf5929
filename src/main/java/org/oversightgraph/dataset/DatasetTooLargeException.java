package org.oversightgraph.dataset;

import java.util.List;

/** A dataset is larger than is allowed, so that it was not read to its end. */
public class DatasetTooLargeException extends InvalidDatasetException {

	private static final long serialVersionUID = 1L;

	DatasetTooLargeException(List<DatasetFault> faults) {
		super(faults, 0);
	}

	/** Of a limit on the whole, by the name of its setting. */
	static DatasetFault fault(String file, String problem, String setting) {
		return DatasetFault.ofFile(file, problem, "The limit is set by oversight.import.%s.".formatted(setting));
	}

}
