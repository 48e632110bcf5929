package org.oversightgraph.platform.limit;

import java.time.Duration;

import io.github.resilience4j.bulkhead.Bulkhead;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * The limits on work at the same time. Each GraphQL request has one thread from start to
 * end, and no more than one connection to the graph. Heavy requests, exports and imports
 * have their own limits, so that they cannot use up the places of cheap requests.
 */
@Component
public class Admission implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(Admission.class);

	/** Time until a client may try again. */
	private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

	/** Time that a page or a heavy request waits for its place. */
	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final AdmissionSettings bounds;

	private final ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();

	private final Scheduler questions;

	private final Bulkhead heavy;

	private final Bulkhead heavyPresent;

	private final Bulkhead exports;

	private final Bulkhead pages;

	private final Bulkhead imports;

	Admission(AdmissionSettings settings, @Value("${spring.neo4j.pool.max-connection-pool-size:100}") int connections) {
		this.bounds = settings.decided(Runtime.getRuntime().availableProcessors(), connections);
		this.executor.setCorePoolSize(this.bounds.questions());
		this.executor.setMaxPoolSize(this.bounds.questions());
		this.executor.setQueueCapacity(this.bounds.waiting());
		this.executor.setThreadNamePrefix("question-");
		this.executor.setDaemon(true);
		this.executor.initialize();
		this.questions = Schedulers.fromExecutorService(this.executor.getThreadPoolExecutor(), "questions");
		this.heavy = bulkhead("heavy", this.bounds.heavy(), PATIENCE);
		this.heavyPresent = bulkhead("heavy-present", this.bounds.heavyPresent());
		this.exports = bulkhead("exports", this.bounds.exports());
		this.pages = bulkhead("pages", this.bounds.questions(), PATIENCE);
		this.imports = bulkhead("imports", this.bounds.imports());
		logger.info(
				"Limits at the same time: {} GraphQL requests ({} of them heavy), {} waiting, {} exports, {} imports",
				this.bounds.questions(), this.bounds.heavy(), this.bounds.waiting(), this.bounds.exports(),
				this.bounds.imports());
	}

	/** Returns a limit on work at the same time. Nothing waits for a place. */
	public static Bulkhead bulkhead(String name, int limit) {
		return bulkhead(name, limit, Duration.ZERO);
	}

	/**
	 * Returns a limit on work at the same time.
	 * @param wait the maximum time to wait for a place
	 */
	public static Bulkhead bulkhead(String name, int limit, Duration wait) {
		return Bulkhead.of(name,
				BulkheadConfig.custom()
					.maxConcurrentCalls(limit)
					.maxWaitDuration(wait)
					.writableStackTraceEnabled(false)
					.build());
	}

	/** Returns the problem of a request that exceeds a limit. */
	public static ApiProblem overloaded() {
		return ApiProblem.retryable(ProblemCode.OVERLOADED,
				"The server is busy with other requests. Try again in %d s.".formatted(RETRY_AFTER.toSeconds()),
				RETRY_AFTER);
	}

	/**
	 * Returns the scheduler that runs GraphQL requests. It rejects requests beyond the
	 * limits.
	 */
	Scheduler questions() {
		return this.questions;
	}

	/** Returns the number of GraphQL requests in progress. */
	int running() {
		return this.executor.getActiveCount();
	}

	/** Returns the limit on GraphQL requests in progress. */
	int limit() {
		return this.bounds.questions();
	}

	/** Returns the number of GraphQL requests that wait. */
	int waiting() {
		return this.executor.getQueueSize();
	}

	/**
	 * Returns the limit on heavy requests. A heavy request waits a moment for its place.
	 */
	public Bulkhead heavy() {
		return this.heavy;
	}

	/**
	 * Returns the limit on heavy requests that are in progress or wait. Without requests
	 * that wait, the processors would be idle between two requests.
	 */
	Bulkhead heavyPresent() {
		return this.heavyPresent;
	}

	/** Whether a heavy request would have a place or could wait for one now. */
	boolean hasPlaceForHeavy() {
		return this.heavyPresent.getMetrics().getAvailableConcurrentCalls() > 0;
	}

	/** Whether a request of this cost is heavy. */
	boolean isHeavy(long cost) {
		return cost >= this.bounds.heavyCost();
	}

	/** Returns the limit on exports. */
	public Bulkhead exports() {
		return this.exports;
	}

	/** Returns the limit on pages. A page waits a moment for its place. */
	public Bulkhead pages() {
		return this.pages;
	}

	/** Returns the limit on imports. */
	public Bulkhead imports() {
		return this.imports;
	}

	@Override
	public void destroy() {
		this.executor.shutdown();
	}

}
