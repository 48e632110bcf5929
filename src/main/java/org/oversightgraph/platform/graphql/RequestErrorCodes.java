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
		if (error instanceof BadFaithIntrospectionError) {
			return told(error, ProblemCode.LIMIT_EXCEEDED, ProblemCode.LIMIT_EXCEEDED);
		}
		if (error instanceof IntrospectionDisabledError) {
			return told(error, ProblemCode.FORBIDDEN, ProblemCode.FORBIDDEN);
		}
		ProblemCode code = (error.getErrorType() instanceof ErrorType type && isOfTheRequest(type))
				? ProblemCode.BAD_REQUEST : ProblemCode.INTERNAL;
		return told(error, code, error.getErrorType());
	}

	private static GraphQLError told(GraphQLError error, ProblemCode code, ErrorClassification type) {
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
