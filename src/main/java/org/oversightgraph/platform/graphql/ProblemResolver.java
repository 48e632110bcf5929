package org.oversightgraph.platform.graphql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import graphql.GraphQLError;
import graphql.execution.ResultPath;
import graphql.schema.DataFetchingEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/** Turns the failure of a field into an error that states what to do. */
@Component
public class ProblemResolver extends DataFetcherExceptionResolverAdapter {

	private static final Logger logger = LoggerFactory.getLogger(ProblemResolver.class);

	private final Problems problems;

	private final ObjectProvider<CodeSuggestions> suggestions;

	ProblemResolver(Problems problems, ObjectProvider<CodeSuggestions> suggestions) {
		this.problems = problems;
		this.suggestions = suggestions;
	}

	@Override
	protected GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment environment) {
		ApiProblem problem = this.problems.of(failure, environment.getExecutionStepInfo().getPath());
		return error(problem.adding(suggestion(problem)), environment.getExecutionStepInfo().getPath(), environment);
	}

	/** A client gets the problem even if the suggestions fail. */
	private String suggestion(ApiProblem problem) {
		try {
			return this.suggestions.stream()
				.flatMap((known) -> problem.unknown().stream().map(known::forCode))
				.collect(Collectors.joining());
		}
		catch (RuntimeException ex) {
			logger.debug("no suggestion", ex);
			return "";
		}
	}

	/**
	 * Returns the error of one item in a list that has other items.
	 * @param index the position of the item
	 * @param environment the environment of the list's field
	 */
	public static GraphQLError errorAt(int index, ApiProblem problem, DataFetchingEnvironment environment) {
		return error(problem, environment.getExecutionStepInfo().getPath().segment(index), environment);
	}

	private static GraphQLError error(ApiProblem problem, ResultPath path, DataFetchingEnvironment environment) {
		Map<String, Object> extensions = new LinkedHashMap<>(problem.details());
		extensions.put("code", problem.code().name());
		return GraphQLError.newError()
			.errorType(problem.code())
			.message("%s", problem.getMessage())
			.path(path)
			.location(environment.getField().getSourceLocation())
			.extensions(extensions)
			.build();
	}

}
