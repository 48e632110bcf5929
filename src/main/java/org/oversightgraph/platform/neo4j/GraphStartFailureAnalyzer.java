package org.oversightgraph.platform.neo4j;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains why the product cannot start on its graph. */
class GraphStartFailureAnalyzer extends AbstractFailureAnalyzer<GraphStartException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, GraphStartException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
	}

}
