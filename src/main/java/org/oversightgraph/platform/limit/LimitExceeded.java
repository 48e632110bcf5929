package org.oversightgraph.platform.limit;

import java.util.List;
import java.util.Map;

import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import org.oversightgraph.platform.graphql.ProblemCode;

/** A request exceeds a limit. It ends before any field is fetched. */
final class LimitExceeded extends AbortExecutionException {

	LimitExceeded(String message) {
		super(List.of(GraphQLError.newError()
			.errorType(ProblemCode.LIMIT_EXCEEDED)
			.message("%s", message)
			.extensions(Map.of("code", ProblemCode.LIMIT_EXCEEDED.name()))
			.build()));
	}

}
