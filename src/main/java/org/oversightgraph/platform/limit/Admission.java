package org.oversightgraph.platform.limit;

import java.time.Duration;

import io.github.resilience4j.bulkhead.Bulkhead;
import java.time.Duration;

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
 * The bounds on what is worked on at the same time. Each question has one thread from its
 * beginning to its end, and with it at most one connection to the graph. Heavy questions,
 * exports and imports have bounds of their own, so that they cannot take the places of
 * cheap questions.
 */
@Component
public class Admission implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(Admission.class);

	/** After which time a client may try again. */
	private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

	private final AdmissionSettings bounds;

	private final ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();

	private final Scheduler questions;

	private final Bulkhead heavy;

	private final Bulkhead exports;

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
		this.heavy = bulkhead("heavy", this.bounds.heavy());
		this.exports = bulkhead("exports", this.bounds.exports());
		this.imports = bulkhead("imports", this.bounds.imports());
		logger.info("At the same time: {} questions ({} of them heavy) with {} waiting, {} exports, {} imports",
				this.bounds.questions(), this.bounds.heavy(), this.bounds.waiting(), this.bounds.exports(),
				this.bounds.imports());
	}

	private static Bulkhead bulkhead(String name, int most) {
		return Bulkhead.of(name,
				BulkheadConfig.custom()
					.maxConcurrentCalls(most)
					.maxWaitDuration(Duration.ZERO)
					.writableStackTraceEnabled(false)
					.build());
	}

	/** The problem of a request that exceeds a bound. */
	public static ApiProblem overloaded() {
		return ApiProblem.retryable(ProblemCode.OVERLOADED,
				"The server is busy with other requests. Try again in %d s.".formatted(RETRY_AFTER.toSeconds()),
				RETRY_AFTER);
	}

	/** Where questions are answered. It rejects what exceeds the bounds. */
	Scheduler questions() {
		return this.questions;
	}

	/** Number of questions that are being answered. */
	int running() {
		return this.executor.getActiveCount();
	}

	/** The bound on heavy questions. */
	public Bulkhead heavy() {
		return this.heavy;
	}

	/** Whether a question of this cost is heavy. */
	boolean isHeavy(long cost) {
		return cost >= this.bounds.heavyCost();
	}

	/** The bound on exports. */
	public Bulkhead exports() {
		return this.exports;
	}

	/** The bound on imports. */
	public Bulkhead imports() {
		return this.imports;
	}

	@Override
	public void destroy() {
		this.executor.shutdown();
	}

}
