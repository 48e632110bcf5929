package org.oversightgraph.platform.graphql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import graphql.GraphQLError;
import graphql.execution.ResultPath;
import graphql.schema.DataFetchingEnvironment;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/**
 * Turns what went wrong in a field into an error that says what to do. What is not meant
 * for clients goes to the log, under a reference that the client gets instead.
 */
@Component
public class ProblemResolver extends DataFetcherExceptionResolverAdapter {

	private static final Logger logger = LoggerFactory.getLogger(ProblemResolver.class);

	private final ObjectProvider<CodeSuggestions> suggestions;

	ProblemResolver(ObjectProvider<CodeSuggestions> suggestions) {
		this.suggestions = suggestions;
	}

	@Override
	protected GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment environment) {
		ApiProblem problem = told(failure, environment.getExecutionStepInfo().getPath());
		return error(problem.adding(suggestion(problem)), environment.getExecutionStepInfo().getPath(), environment);
	}

	/** The problem is told even if nothing can be suggested just now. */
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
	 * What a client is told of one item of a list that is answered otherwise.
	 * @param index the place of the item
	 * @param environment of the field that gives the list
	 */
	public static GraphQLError errorAt(int index, ApiProblem problem, DataFetchingEnvironment environment) {
		return error(problem, environment.getExecutionStepInfo().getPath().segment(index), environment);
	}

	/**
	 * What a client is told of a failure, by whichever way it asked.
	 * @param where what failed, for the log
	 */
	public static ApiProblem told(Throwable failure, Object where) {
		Throwable cause = unwrap(failure);
		if (cause instanceof ApiProblem problem) {
			return problem;
		}
		if (isTimeout(cause)) {
			return tookTooLong();
		}
		String reference = UUID.randomUUID().toString();
		if (isUnavailable(cause)) {
			logger.warn("graph unavailable, reference {}: {}", reference, cause.toString());
			return new ApiProblem(ProblemCode.UNAVAILABLE,
					"The graph cannot be reached just now. Try again shortly. (Reference %s.)".formatted(reference));
		}
		logger.error("failure in {}, reference {}", where, reference, cause);
		return new ApiProblem(ProblemCode.INTERNAL,
				"Something failed here; it is not the question's fault. (Reference %s.)".formatted(reference));
	}

	/** What a client is told of an answer that took too long. */
	public static ApiProblem tookTooLong() {
		return new ApiProblem(ProblemCode.TIMEOUT,
				"The answer took too long and was given up. Ask for less at a time.");
	}

	private static Throwable unwrap(Throwable failure) {
		Throwable cause = failure;
		while ((cause instanceof CompletionException || cause instanceof ExecutionException)
				&& cause.getCause() != null) {
			cause = cause.getCause();
		}
		return cause;
	}

	private static boolean isTimeout(Throwable cause) {
		return cause instanceof Neo4jException failure && failure.code() != null
				&& failure.code().contains("TransactionTimedOut");
	}

	private static boolean isUnavailable(Throwable cause) {
		return cause instanceof ServiceUnavailableException || cause instanceof SessionExpiredException
				|| cause instanceof TransientException || cause instanceof AuthenticationException;
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
