package org.oversightgraph.platform.limit;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

import io.micrometer.context.ContextRegistry;
import org.oversightgraph.platform.graphql.ProblemResolver;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * Gives every question a time by which it has to be answered. What reads the graph keeps
 * to it, so that an answer that comes late leaves no statement behind and has all parts
 * that were in time; what does not come back even then is given up.
 */
@Component
class TimeLimit implements WebGraphQlInterceptor {

	/** So long a server may take to notice that a statement has run too long. */
	private static final Duration GRACE = Duration.ofSeconds(4);

	private final Duration time;

	TimeLimit(LimitSettings settings) {
		this.time = settings.time();
		ContextRegistry.getInstance().registerThreadLocalAccessor(new Deadline());
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return Mono.defer(() -> chain.next(request))
			.contextWrite((context) -> context.put(Deadline.KEY, Deadline.in(this.time)))
			.timeout(this.time.plus(GRACE))
			.onErrorMap(TimeoutException.class, (_) -> ProblemResolver.tookTooLong());
	}

}
