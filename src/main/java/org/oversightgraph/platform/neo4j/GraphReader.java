package org.oversightgraph.platform.neo4j;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.ResultCursor;
import org.neo4j.driver.exceptions.Neo4jException;
import org.oversightgraph.platform.time.Deadline;

/**
 * Reads the graph: one named statement, one read transaction, one round trip. Statements
 * are resources under {@code cypher/}; their parameters are never part of their text. A
 * statement that the server has not planned yet is planned once, however many questions
 * need it. Records of a data release are cached, because they never change. While the
 * graph cannot be reached, other reads fail at once.
 */
public final class GraphReader implements AutoCloseable {

	/** A cold server may take this long over a plan. */
	private static final Duration PLANNING = Duration.ofSeconds(60);

	/** Time in which a server that works ends a statement whose time is over. */
	private static final Duration GRACE = Duration.ofMillis(300);

	/** Connections that reads leave to the watch of the release, and to imports. */
	private static final int LEFT_TO_OTHERS = 3;

	/** The size of the driver's connection pool, if nothing else is set. */
	private static final int DEFAULT_CONNECTIONS = 100;

	private final Driver driver;

	private final SessionConfig session;

	private final Duration timeout;

	private final Semaphore connections;

	private final RecordCache cache;

	private final Plans plans = new Plans(this::plan, new QuestionTime());

	private final CircuitBreaker breaker = CircuitBreaker.of("graph",
			CircuitBreakerConfig.custom()
				.slidingWindowSize(20)
				.minimumNumberOfCalls(10)
				.failureRateThreshold(50)
				.waitDurationInOpenState(Duration.ofSeconds(1))
				.permittedNumberOfCallsInHalfOpenState(2)
				.writableStackTraceEnabled(false)
				.recordException(GraphReader::isLoss)
				.build());

	/**
	 * Reads through a driver with a connection pool of the default size, without a cache.
	 * @param database the database, or null for the user's home database
	 * @param timeout after which the server ends a statement
	 */
	public GraphReader(Driver driver, @Nullable String database, Duration timeout) {
		this(driver, database, timeout, DEFAULT_CONNECTIONS, 0);
	}

	/**
	 * Reads through a driver.
	 * @param connections size of the driver's connection pool
	 * @param cachedValues maximum number of values in cached records
	 */
	GraphReader(Driver driver, @Nullable String database, Duration timeout, int connections, long cachedValues) {
		this.cache = new RecordCache(cachedValues);
		this.driver = driver;
		this.connections = new Semaphore(Math.max(1, connections - LEFT_TO_OTHERS), true);
		// Bookmarks let a read on a cluster see what this process has written.
		SessionConfig.Builder config = SessionConfig.builder()
			.withBookmarkManager(driver.executableQueryBookmarkManager());
		this.session = ((database != null) ? config.withDatabase(database) : config).build();
		this.timeout = timeout;
	}

	/**
	 * Runs a statement and maps its records, or the cached ones of its data release.
	 * @param statement its name: the path of the resource below {@code cypher/}, without
	 * its ending
	 * @throws ReadTimeoutException if the time of the whole request is over, or the
	 * server ends the statement for it
	 * @throws Neo4jException if the server cannot be reached or refuses the statement
	 * @throws io.github.resilience4j.circuitbreaker.CallNotPermittedException if the
	 * graph is known to be out of reach
	 */
	public <T> List<T> read(String statement, Map<String, Object> parameters, Function<Record, T> mapper) {
		RecordCache.Key key = this.cache.key(statement, parameters);
		List<Record> cached = (key != null) ? this.cache.find(key) : null;
		List<Record> records = (cached != null) ? cached : read(statement, parameters);
		if (key != null && cached == null) {
			this.cache.add(key, records);
		}
		return records.stream().map(mapper).toList();
	}

	private List<Record> read(String statement, Map<String, Object> parameters) {
		String cypher = Statements.named(statement);
		return this.breaker.executeSupplier(() -> this.plans.run(statement,
				() -> connected(timeLeft(), () -> run(cypher, parameters, timeLeft()))));
	}

	/** Discards the cached records, because the graph has another current release. */
	public void releaseChanged() {
		this.cache.clear();
	}

	/**
	 * Connects to the server, whether or not it is known to be out of reach. A server
	 * that has just started accepts connections before it can answer a statement in time.
	 * @throws ReadTimeoutException if there is no connection in this time
	 * @throws Neo4jException if the server refuses it
	 */
	public void connect(Duration most) {
		await(this.driver.verifyConnectivityAsync(), most);
	}

	/**
	 * Runs a statement whether or not the graph is known to be out of reach: to find out.
	 * @param most after which time the server ends it
	 */
	public <T> List<T> look(String statement, Duration most, Function<Record, T> mapper) {
		return run(Statements.named(statement), Map.of(), most).stream().map(mapper).toList();
	}

	/** Makes reads fail at once, because the graph is out of reach. */
	public void lost() {
		this.breaker.transitionToForcedOpenState();
		this.plans.forget();
	}

	/**
	 * Permits reads again, because the graph can be reached. It may have restarted, so
	 * all statements are planned again.
	 * @return completes when all are planned, or exceptionally when one cannot be
	 */
	public CompletableFuture<Void> found() {
		this.plans.forget();
		this.breaker.transitionToClosedState();
		return this.plans.makeAll();
	}

	private void plan(String statement) {
		connected(PLANNING, () -> run("EXPLAIN " + Statements.named(statement), Map.of(), PLANNING));
	}

	/** In a small pool, reads wait for each other and not for a connection. */
	private <T> T connected(Duration most, Supplier<T> work) {
		try {
			if (!this.connections.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new ReadTimeoutException(limit(), null);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ReadTimeoutException(limit(), ex);
		}
		try {
			return work.get();
		}
		finally {
			this.connections.release();
		}
	}

	/**
	 * Runs a statement and waits for its records for no longer than it may take. The
	 * driver's blocking interface cannot be used for this: a thread that waits in it for
	 * records goes on waiting when it is interrupted, for as long as a silent server
	 * keeps the connection open.
	 */
	private List<Record> run(String cypher, Map<String, Object> parameters, Duration most) {
		TransactionConfig limited = TransactionConfig.builder().withTimeout(most).build();
		AsyncSession open = this.driver.session(AsyncSession.class, this.session);
		try {
			return await(
					open.executeReadAsync((work) -> work.runAsync(cypher, Map.of(Statements.ALL_PARAMETERS, parameters))
						.thenCompose(ResultCursor::listAsync), limited),
					most.plus(GRACE));
		}
		finally {
			// Waiting for it would be waiting for the server again.
			open.closeAsync();
		}
	}

	private <T> T await(CompletionStage<T> result, Duration most) {
		try {
			return result.toCompletableFuture().get(most.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			throw new ReadTimeoutException(limit(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ReadTimeoutException(limit(), ex);
		}
		catch (ExecutionException ex) {
			throw failure(ex);
		}
	}

	private RuntimeException failure(ExecutionException failure) {
		if (GraphFailure.of(failure).filter(GraphFailure.TIMED_OUT::equals).isPresent()) {
			return new ReadTimeoutException(limit(), failure.getCause());
		}
		return (failure.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(failure);
	}

	/**
	 * The server ends a statement when the question it is for must be answered, so that
	 * nothing runs on for an answer that nobody waits for. It counts in whole
	 * milliseconds.
	 */
	private Duration timeLeft() {
		Duration left = Deadline.current()
			.map(Deadline::left)
			.filter((time) -> time.compareTo(this.timeout) < 0)
			.orElse(this.timeout)
			.truncatedTo(ChronoUnit.MILLIS);
		if (left.isZero() || left.isNegative()) {
			throw new ReadTimeoutException(limit(), null);
		}
		return left;
	}

	/**
	 * The time that the whole request has; that of a statement where no request has one.
	 */
	private Duration limit() {
		return Deadline.current().map(Deadline::limit).orElse(this.timeout);
	}

	private final class QuestionTime implements Plans.Time {

		@Override
		public Duration left() {
			return timeLeft();
		}

		@Override
		public ReadTimeoutException over() {
			return new ReadTimeoutException(limit(), null);
		}

	}

	/** A server that cannot be reached, or does not even end a statement in time. */
	private static boolean isLoss(Throwable failure) {
		return failure.getCause() instanceof TimeoutException
				|| GraphFailure.of(failure).filter(GraphFailure::isLoss).isPresent();
	}

	@Override
	public void close() {
		this.plans.close();
	}

}
