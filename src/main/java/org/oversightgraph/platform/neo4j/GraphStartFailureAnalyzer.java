package org.oversightgraph.platform.neo4j;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the product cannot start on its graph, and what to do. */
class GraphStartFailureAnalyzer extends AbstractFailureAnalyzer<GraphStartException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, GraphStartException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
	}

}
