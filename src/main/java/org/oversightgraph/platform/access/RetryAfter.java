package org.oversightgraph.platform.access;

import java.util.Objects;

import org.oversightgraph.platform.graphql.ApiProblem;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Adds the time until a client can try again to the response, as a header. */
@Component
class RetryAfter implements WebGraphQlInterceptor {

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return chain.next(request)
			.doOnNext((response) -> response.getErrors()
				.stream()
				.map((error) -> error.getExtensions().get(ApiProblem.RETRY_AFTER))
				.filter(Objects::nonNull)
				.findFirst()
				.ifPresent(
						(seconds) -> response.getResponseHeaders().set(HttpHeaders.RETRY_AFTER, seconds.toString())));
	}

}
