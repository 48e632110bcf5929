package org.oversightgraph.platform.limit;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import org.oversightgraph.platform.time.Deadline;
import org.oversightgraph.platform.visibility.Visibility;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * Gives every GraphQL request a thread and a deadline. The time starts when the request
 * arrives and includes waiting. Reads of the graph end at the deadline, so that a late
 * request leaves no statement running and still returns the finished parts. A thread that
 * is busy after the deadline is interrupted, which ends its connection to the graph. A
 * request that was heavy before and has no place now is refused without a thread.
 */
@Component
class TimeLimit implements WebGraphQlInterceptor {

	/** Time in which the error of a part that timed out can still reach the response. */
	private static final Duration GRACE = Duration.ofMillis(500);

	/** Passes the logging context and the trace of a request to its thread. */
	private static final ContextSnapshotFactory CONTEXTS = ContextSnapshotFactory.builder().build();

	private final Duration time;

	private final Admission admission;

	private final HeavyRequests heavy = new HeavyRequests();

	TimeLimit(LimitSettings settings, Admission admission) {
		this.time = settings.time();
		this.admission = admission;
		ContextRegistry.getInstance().registerThreadLocalAccessor(Deadline.accessor());
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		if (!this.admission.hasPlaceForHeavy() && this.heavy.include(request)) {
			return Mono.error(Admission.overloaded());
		}
		Deadline end = Deadline.in(this.time);
		return Mono
			.deferContextual((context) -> Mono.fromCallable(() -> answer(request, chain, context))
				.subscribeOn(this.admission.questions()))
			.contextWrite((context) -> context.put(Deadline.KEY, end))
			.timeout(this.time.plus(GRACE))
			.onErrorMap(TimeoutException.class, (_) -> RequestTimeout.after(this.time))
			.onErrorMap(RejectedExecutionException.class, (_) -> Admission.overloaded());
	}

	/**
	 * Answers a request on its own thread, from start to end, with the visibility of the
	 * request. A field that is only a property is read without context propagation.
	 */
	private WebGraphQlResponse answer(WebGraphQlRequest request, Chain chain, ContextView context) {
		Visibility visibility = context.getOrDefault(Visibility.KEY, Visibility.PUBLIC);
		try (ContextSnapshot.Scope _ = CONTEXTS.setThreadLocalsFrom(context);
				Turn turn = new Turn(this.admission);
				Visibility.Scope _ = Objects.requireNonNull(visibility).open()) {
			request.configureExecutionInput(
					(_, input) -> input.graphQLContext((values) -> values.put(Turn.class, turn)).build());
			WebGraphQlResponse response = chain.next(request).contextWrite(context).block();
			if (turn.isHeavy()) {
				this.heavy.add(request);
			}
			if (turn.isRefused()) {
				throw Admission.overloaded();
			}
			return Objects.requireNonNull(response, "every request has a response");
		}
	}

}
