package org.oversightgraph.platform.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * Marks responses while the database does not confirm that the data is current.
 * {@code extensions.stale.ageSeconds} is the time since the last confirmation.
 */
@Component
class StaleAnswers implements WebGraphQlInterceptor {

	private final DataState data;

	StaleAnswers(DataState data) {
		this.data = data;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return chain.next(request)
			.map((response) -> this.data.unconfirmedFor().map((age) -> marked(response, age)).orElse(response));
	}

	private static WebGraphQlResponse marked(WebGraphQlResponse response, Duration age) {
		Map<Object, Object> extensions = new LinkedHashMap<>(response.getExtensions());
		extensions.put("stale", Map.of("ageSeconds", age.toSeconds()));
		return response.transform((builder) -> builder.extensions(extensions));
	}

}
