package org.oversightgraph.platform.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import graphql.GraphQLError;
import io.micrometer.context.ContextRegistry;
import io.micrometer.context.integration.Slf4jThreadLocalAccessor;
import org.oversightgraph.platform.graphql.Problems;
import org.oversightgraph.platform.log.RequestId;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * Adds the id of the request to the errors of a response. Responses without errors stay
 * identical, so that clients can revalidate them. This interceptor comes first, because
 * others create errors.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIdOfErrors implements WebGraphQlInterceptor {

	private final Problems problems;

	RequestIdOfErrors(Problems problems) {
		this.problems = problems;
		ContextRegistry.getInstance().registerThreadLocalAccessor(new Slf4jThreadLocalAccessor(RequestId.KEY));
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return RequestId.current()
			.map((id) -> chain.next(request)
				.map((response) -> marked(response, id))
				.onErrorMap((failure) -> this.problems.of(failure, "GraphQL").with(RequestId.KEY, id)))
			.orElseGet(() -> chain.next(request));
	}

	private static WebGraphQlResponse marked(WebGraphQlResponse response, String id) {
		return response.getErrors().isEmpty() ? response : response.transform((builder) -> builder
			.errors(response.getExecutionResult().getErrors().stream().map((error) -> marked(error, id)).toList()));
	}

	private static GraphQLError marked(GraphQLError error, String id) {
		Map<String, Object> extensions = new LinkedHashMap<>(
				Objects.requireNonNullElse(error.getExtensions(), Map.of()));
		extensions.put(RequestId.KEY, id);
		GraphQLError.Builder<?> marked = GraphQLError.newError()
			.errorType(error.getErrorType())
			.message("%s", error.getMessage())
			.extensions(extensions);
		if (error.getLocations() != null) {
			marked.locations(error.getLocations());
		}
		if (error.getPath() != null) {
			marked.path(error.getPath());
		}
		return marked.build();
	}

}
