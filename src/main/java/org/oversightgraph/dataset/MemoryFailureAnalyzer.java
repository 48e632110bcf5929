package org.oversightgraph.dataset;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.util.unit.DataSize;

/** Explains a start that had too little memory, usually for a large dataset. */
class MemoryFailureAnalyzer extends AbstractFailureAnalyzer<OutOfMemoryError> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, OutOfMemoryError cause) {
		return new FailureAnalysis(
				"The start had too little memory (%s). The heap has a maximum of %d MB.".formatted(cause.getMessage(),
						DataSize.ofBytes(Runtime.getRuntime().maxMemory()).toMegabytes()),
				"Start with a larger heap, for example with -Xmx4g. Large datasets need it while they are read.",
				cause);
	}

}
