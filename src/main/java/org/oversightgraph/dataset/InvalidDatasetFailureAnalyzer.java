package org.oversightgraph.dataset;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Reports the faults of a dataset at start-up, without a stack trace.
 */
class InvalidDatasetFailureAnalyzer extends AbstractFailureAnalyzer<InvalidDatasetException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidDatasetException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()),
				"Correct the files and start again. The stored data is unchanged.", cause);
	}

}
