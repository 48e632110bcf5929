package org.oversightgraph.platform.graphql;

import java.util.List;
import java.util.Map;

import graphql.ErrorType;
import graphql.GraphQLError;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * Gives a code to the errors that come before any field is asked: of syntax and
 * validation.
 */
@Component
class RequestErrorCodes implements WebGraphQlInterceptor {

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return chain.next(request).map((response) -> {
			List<GraphQLError> errors = response.getExecutionResult().getErrors();
			boolean complete = errors.stream().allMatch(RequestErrorCodes::hasCode);
			return complete ? response : response
				.transform((builder) -> builder.errors(errors.stream().map(RequestErrorCodes::coded).toList()));
		});
	}

	private static boolean hasCode(GraphQLError error) {
		return error.getExtensions() != null && error.getExtensions().containsKey("code");
	}

	private static GraphQLError coded(GraphQLError error) {
		if (hasCode(error)) {
			return error;
		}
		ProblemCode code = (error.getErrorType() instanceof ErrorType type && isOfTheRequest(type))
				? ProblemCode.BAD_REQUEST : ProblemCode.INTERNAL;
		return GraphQLError.newError()
			.errorType(error.getErrorType())
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
