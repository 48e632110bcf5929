package org.oversightgraph.platform.neo4j;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the product a second time what stands in the way. */
class GraphInUseFailureAnalyzer extends AbstractFailureAnalyzer<GraphInUseException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, GraphInUseException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()),
				"Stop it, or give this one a graph of its own with --oversight.graph.home=.", cause);
	}

}
