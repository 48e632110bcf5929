package org.oversightgraph.platform.access;

import java.util.Objects;

import org.oversightgraph.platform.graphql.ApiProblem;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Says in a header, too, after how many seconds a refused sign-in can be tried again. */
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
