package org.oversightgraph.platform.graphql;

import java.util.List;
import java.util.Map;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.introspection.IntrospectionDisabledError;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * Adds a code to errors that occur before any field is fetched: errors of syntax and
 * validation.
 */
@Component
public class RequestErrorCodes implements WebGraphQlInterceptor {

	private final Problems problems;

	RequestErrorCodes(Problems problems) {
		this.problems = problems;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return chain.next(request).map((response) -> {
			List<GraphQLError> errors = response.getExecutionResult().getErrors();
			boolean complete = errors.stream().allMatch(RequestErrorCodes::hasCode);
			return complete ? response
					: response.transform((builder) -> builder.errors(errors.stream().map(this::coded).toList()));
		});
	}

	private static boolean hasCode(GraphQLError error) {
		return error.getExtensions() != null && error.getExtensions().containsKey("code");
	}

	private GraphQLError coded(GraphQLError error) {
		if (hasCode(error)) {
			return error;
		}
		ProblemCode code = codeOf(error);
		if (code == ProblemCode.INTERNAL) {
			return internal(error);
		}
		boolean ownCode = error instanceof BadFaithIntrospectionError || error instanceof IntrospectionDisabledError;
		return withCode(error, code, ownCode ? code : error.getErrorType());
	}

	/** Replaces an internal error, such as null in a field that must not be null. */
	private GraphQLError internal(GraphQLError error) {
		ApiProblem problem = this.problems.of(new IllegalStateException(error.getMessage()), "the answer");
		return GraphQLError.newError()
			.errorType(problem.code())
			.message("%s", problem.getMessage())
			.locations(error.getLocations())
			.path(error.getPath())
			.extensions(Map.of("code", problem.code().name()))
			.build();
	}

	/**
	 * Returns the code of an error, which may have occurred before any field was fetched.
	 */
	public static ProblemCode codeOf(GraphQLError error) {
		return switch (error.getErrorType()) {
			case ProblemCode code -> code;
			case ErrorType type when isOfTheRequest(type) -> ProblemCode.BAD_REQUEST;
			case null, default -> switch (error) {
				case BadFaithIntrospectionError _ -> ProblemCode.LIMIT_EXCEEDED;
				case IntrospectionDisabledError _ -> ProblemCode.FORBIDDEN;
				default -> ProblemCode.INTERNAL;
			};
		};
	}

	private static GraphQLError withCode(GraphQLError error, ProblemCode code, ErrorClassification type) {
		return GraphQLError.newError()
			.errorType(type)
			.message("%s", error.getMessage())
			.locations(error.getLocations())
			.path(error.getPath())
			.extensions(Map.of("code", code.name()))
			.build();
	}

	private static boolean isOfTheRequest(ErrorType type) {
		return type == ErrorType.InvalidSyntax || type == ErrorType.ValidationError
				|| type == ErrorType.OperationNotSupported;
	}

}
