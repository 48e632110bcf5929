package org.oversightgraph.platform.observation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

/** Counts queries that the server gave no answer to, for lack of a place or of time. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RefusedQueries implements WebGraphQlInterceptor {

	/** Queries without an answer, by the code of their error. */
	static final String REFUSED = "oversight.query.refused";

	private final MeterProvider<Counter> refused;

	RefusedQueries(MeterRegistry meters) {
		this.refused = Counter.builder(REFUSED).description("Queries without an answer").withRegistry(meters);
		// The metric must exist before the first refusal, or an alert would miss it.
		count(ProblemCode.OVERLOADED, 0);
		count(ProblemCode.TIMEOUT, 0);
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return chain.next(request).doOnError(ApiProblem.class, (problem) -> count(problem.code(), 1));
	}

	private void count(ProblemCode code, int queries) {
		this.refused.withTag("code", code.name()).increment(queries);
	}

}
