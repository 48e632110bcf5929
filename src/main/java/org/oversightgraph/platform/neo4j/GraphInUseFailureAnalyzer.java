package org.oversightgraph.platform.neo4j;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains that another product uses the graph. */
class GraphInUseFailureAnalyzer extends AbstractFailureAnalyzer<GraphInUseException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, GraphInUseException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()),
				"Stop that product, or use another folder with --oversight.graph.home=.", cause);
	}

}
