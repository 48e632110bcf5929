package org.oversightgraph.dataset;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Tells whoever starts the product with a faulty dataset what is wrong with it, and
 * nothing else.
 */
class InvalidDatasetFailureAnalyzer extends AbstractFailureAnalyzer<InvalidDatasetException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidDatasetException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()),
				"Correct the files and start again. Nothing was written: a dataset loaded before is as it was.", cause);
	}

}
