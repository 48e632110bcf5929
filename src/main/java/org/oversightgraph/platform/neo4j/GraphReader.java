package org.oversightgraph.platform.neo4j;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.ResultCursor;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.oversightgraph.platform.time.Deadline;
import org.oversightgraph.platform.visibility.Visibility;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Reads the graph with one named statement, one read transaction and one round trip.
 * Statements are resources under {@code cypher/}. Parameters are never part of their
 * text. A statement that the server has not planned yet is planned once for all requests.
 * Records of a data release are cached, because they never change. Statements and caches
 * obey the {@link Visibility} of the request. While the graph is unreachable, other reads
 * fail immediately.
 */
public final class GraphReader implements AutoCloseable {

	/** Maximum time of a plan on a cold server. */
	private static final Duration PLANNING = Duration.ofSeconds(60);

	/** Time in which a working server ends a statement after its time limit. */
	private static final Duration GRACE = Duration.ofMillis(300);

	/** Number of connections reserved for the watch of the release and for imports. */
	private static final int LEFT_TO_OTHERS = 3;

	/** Passes the deadline and the trace of a request to other threads. */
	private static final ContextSnapshotFactory CONTEXTS = ContextSnapshotFactory.builder().build();

	/**
	 * Number of parts that are read before they are used. The server reads one while this
	 * process maps another.
	 */
	private static final int AHEAD = 2;

	/** Default size of the driver's connection pool. */
	private static final int DEFAULT_CONNECTIONS = 100;

	private final Driver driver;

	private final SessionConfig session;

	private final Duration timeout;

	private final Semaphore connections;

	private final RecordCache cache;

	private final RowCache rows;

	private final DerivedCache derived;

	/** Threads of reads that several requests need, or one request needs later. */
	private final ExecutorService threads = Executors.newCachedThreadPool(daemons());

	private final JoinedReads joined;

	private final Plans plans;

	private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
		.slidingWindowSize(20)
		.minimumNumberOfCalls(10)
		.failureRateThreshold(50)
		.waitDurationInOpenState(Duration.ofSeconds(1))
		.permittedNumberOfCallsInHalfOpenState(2)
		.writableStackTraceEnabled(false)
		.recordException(GraphReader::isLoss)
		.build());

	private final CircuitBreaker breaker = this.breakers.circuitBreaker("graph");

	private final int connectionLimit;

	private final ObservationRegistry observations;

	/**
	 * Creates a reader with a connection pool of the default size, without a cache.
	 * @param database the database; null for the user's home database
	 * @param timeout maximum time of a statement
	 */
	public GraphReader(Driver driver, @Nullable String database, Duration timeout) {
		this(driver, database, timeout, DEFAULT_CONNECTIONS, 0);
	}

	/**
	 * Creates a reader that nothing observes.
	 * @param connections size of the driver's connection pool
	 * @param cachedValues maximum number of values in cached records
	 */
	GraphReader(Driver driver, @Nullable String database, Duration timeout, int connections, long cachedValues) {
		this(driver, database, timeout, connections, cachedValues, ObservationRegistry.NOOP);
	}

	/**
	 * Creates a reader.
	 * @param connections size of the driver's connection pool
	 * @param cachedValues maximum number of values in cached records
	 * @param observations receives the reads
	 */
	GraphReader(Driver driver, @Nullable String database, Duration timeout, int connections, long cachedValues,
			ObservationRegistry observations) {
		this.cache = new RecordCache(cachedValues);
		this.rows = new RowCache(cachedValues);
		this.derived = new DerivedCache(cachedValues > 0);
		this.driver = driver;
		this.connectionLimit = Math.max(1, connections - LEFT_TO_OTHERS);
		this.connections = new Semaphore(this.connectionLimit, true);
		this.plans = new Plans(this::plan, this.connectionLimit, new QuestionTime());
		this.observations = observations;
		this.joined = new JoinedReads(new RowReader(), this.threads, observations);
		// Bookmarks let a read on a cluster see the writes of this process.
		SessionConfig.Builder config = SessionConfig.builder()
			.withDefaultAccessMode(AccessMode.READ)
			.withBookmarkManager(driver.executableQueryBookmarkManager());
		this.session = ((database != null) ? config.withDatabase(database) : config).build();
		this.timeout = timeout;
	}

	private static ThreadFactory daemons() {
		CustomizableThreadFactory daemons = new CustomizableThreadFactory("graph-read-");
		daemons.setDaemon(true);
		return daemons;
	}

	/**
	 * Runs a statement and maps its records. Uses cached records of its data release if
	 * there are any. Equal reads of several requests can be joined.
	 * @param statement the name: the path of the resource below {@code cypher/}, without
	 * its extension
	 * @param given the parameters, without the visibility
	 * @throws ReadTimeoutException if the request exceeds its time limit, or the server
	 * ends the statement
	 * @throws Neo4jException if the server is unreachable or refuses the statement
	 * @throws io.github.resilience4j.circuitbreaker.CallNotPermittedException if the
	 * graph is known to be unreachable
	 */
	public <T> List<T> read(String statement, Map<String, Object> given, Function<Record, T> mapper) {
		Map<String, Object> parameters = withVisibility(given);
		return records(statement, parameters).stream().map(mapper).toList();
	}

	private List<Record> records(String statement, Map<String, Object> parameters) {
		RecordCache.Key key = this.cache.key(statement, parameters);
		if (key == null) {
			return ReadObservation.observe(this.observations, statement, () -> read(statement, parameters));
		}
		List<Record> cached = this.cache.find(key);
		if (cached != null) {
			return cached;
		}
		List<Record> records = this.joined.records(statement, parameters);
		this.cache.add(key, records);
		return records;
	}

	/**
	 * Returns the values of rows by their keys, in the order of the keys and without
	 * unknown ones. Reads the rows that are not cached, all in one round trip unless
	 * there are more than {@link Rows#most}. Reads of several requests can be joined.
	 */
	public <T> Map<String, T> byKey(Rows<T> rows, Collection<String> keys) {
		return byVisibleKey(withVisibility(rows), keys);
	}

	/**
	 * Passes on the values of rows by their keys in parts of one read each. While the
	 * caller uses a part, the next ones are read on other threads. No more than
	 * {@link #AHEAD} parts need to be in memory beside it.
	 * @param taker receives values in the order of the keys and without unknown ones
	 */
	public <T> void byKey(Rows<T> rows, Collection<String> keys, Consumer<Map<String, T>> taker) {
		Rows<T> visible = withVisibility(rows);
		List<List<String>> parts = rows.parts(keys);
		if (parts.size() == 1) {
			taker.accept(byVisibleKey(visible, parts.getFirst()));
			return;
		}
		Executor others = CONTEXTS.captureAll().wrapExecutor(this.threads);
		Deque<CompletableFuture<Map<String, T>>> ahead = new ArrayDeque<>();
		for (List<String> part : parts) {
			ahead.add(CompletableFuture.supplyAsync(() -> byVisibleKey(visible, part), others));
			if (ahead.size() > AHEAD) {
				taker.accept(await(ahead.remove(), timeLeft().plus(GRACE)));
			}
		}
		while (!ahead.isEmpty()) {
			taker.accept(await(ahead.remove(), timeLeft().plus(GRACE)));
		}
	}

	private <T> Map<String, T> byVisibleKey(Rows<T> rows, Collection<String> keys) {
		return this.rows.byKey(rows, keys, (part) -> this.joined.rows(rows, part));
	}

	/** Whether records of releases are cached. */
	public boolean isCaching() {
		return this.rows.isOn();
	}

	/**
	 * Creates a memory for results that follow from cached facts. It holds nothing if the
	 * cache is off.
	 * @param most maximum number of facts whose results are held
	 */
	public <F, R> Remembered<F, R> remembered(int most) {
		return new Remembered<>(this.rows.isOn(), most);
	}

	/** Adds the visibility, which is then part of the statement and of the cache key. */
	private static Map<String, Object> withVisibility(Map<String, Object> given) {
		Map<String, Object> parameters = new HashMap<>(given);
		parameters.put(Statements.RESTRICTED, Visibility.current().includesRestricted());
		return Map.copyOf(parameters);
	}

	private static <T> Rows<T> withVisibility(Rows<T> rows) {
		return new Rows<>(rows.statement(), rows.keys(), withVisibility(rows.parameters()), rows.mapper(), rows.most());
	}

	private List<Record> read(String statement, Map<String, Object> parameters) {
		String cypher = Statements.named(statement);
		return this.breaker.executeSupplier(() -> this.plans.run(statement,
				() -> connected(timeLeft(), () -> run(cypher, parameters, timeLeft()))));
	}

	private final class RowReader implements JoinedReads.Reader {

		@Override
		public List<Record> read(String statement, Map<String, Object> parameters) {
			return GraphReader.this.read(statement, parameters);
		}

		@Override
		public List<Record> await(CompletableFuture<List<Record>> records) {
			return GraphReader.this.await(records, timeLeft().plus(GRACE));
		}

	}

	/** Returns the registry with the circuit breaker of reads. */
	CircuitBreakerRegistry breakers() {
		return this.breakers;
	}

	/** Returns the number of connections that reads may use at the same time. */
	int connectionLimit() {
		return this.connectionLimit;
	}

	/** Returns the number of connections that reads use. */
	int connectionsInUse() {
		return this.connectionLimit - this.connections.availablePermits();
	}

	/** Returns the number of reads that wait for a connection. */
	int readsWaiting() {
		return this.connections.getQueueLength();
	}

	/** Returns the number of requests that wait for a joined read to begin. */
	int requestsWaitingToJoin() {
		return this.joined.waiting();
	}

	/** Returns the number of values in the cached records. */
	long valuesInRecords() {
		return this.cache.values();
	}

	/** Returns the number of values in the cached rows. */
	long valuesInRows() {
		return this.rows.values();
	}

	private record VisibleKey(Visibility visibility, Object key) {
	}

	/**
	 * Returns a result that follows from records of a data release alone. The same key
	 * and visibility return the same object, which no caller may change.
	 * @param key what the result follows from: a record with the release, and a class
	 * that no other result has
	 * @param type the type of the result
	 * @param calculate reads the records and calculates the result
	 */
	public <T> T derived(Object key, Class<T> type, Supplier<? extends T> calculate) {
		return this.derived.get(new VisibleKey(Visibility.current(), key), type, calculate);
	}

	/**
	 * Discards the cached records and results, because the graph has another current
	 * release.
	 */
	public void releaseChanged() {
		this.cache.clear();
		this.rows.clear();
		this.derived.clear();
	}

	/**
	 * Connects to the server, even if it is known to be unreachable. A server that has
	 * just started accepts connections before it can answer a statement in time.
	 * @param most maximum time
	 * @throws ReadTimeoutException if there is no connection in this time
	 * @throws Neo4jException if the server refuses the connection
	 */
	public void connect(Duration most) {
		await(this.driver.verifyConnectivityAsync(), most);
	}

	/**
	 * Runs a statement even if the graph is known to be unreachable.
	 * @param most maximum time of the statement
	 */
	public <T> List<T> look(String statement, Duration most, Function<Record, T> mapper) {
		return run(Statements.named(statement), Map.of(), most).stream().map(mapper).toList();
	}

	/** Makes reads fail immediately, because the graph is unreachable. */
	public void lost() {
		this.breaker.transitionToForcedOpenState();
		this.plans.forget();
	}

	/**
	 * Permits reads again, because the graph is reachable. It may have restarted, and all
	 * statements are planned again.
	 * @return completes when the usual statements are planned; completes exceptionally if
	 * one cannot be planned
	 */
	public CompletableFuture<Void> found() {
		this.plans.forget();
		this.breaker.transitionToClosedState();
		return this.plans.makeAll();
	}

	private void plan(String statement) {
		connected(PLANNING, () -> run("EXPLAIN " + Statements.named(statement), Map.of(), PLANNING));
	}

	/**
	 * Runs work with a connection. In a small pool, reads wait for each other and not for
	 * a connection.
	 */
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
	 * Runs a statement and waits for its records until its time limit. The driver's
	 * blocking interface is not suitable. A thread that waits there for records continues
	 * to wait when it is interrupted, as long as a silent server holds the connection
	 * open.
	 * <p>
	 * The statement is a transaction of its own, which needs one round trip. Begin and
	 * commit would need more. If it fails for a reason that can pass, such as a cluster
	 * member that has left, the driver repeats it in a managed transaction.
	 */
	private List<Record> run(String cypher, Map<String, Object> parameters, Duration most) {
		TransactionConfig limited = TransactionConfig.builder().withTimeout(most).build();
		Query query = new Query(cypher, Map.of(Statements.ALL_PARAMETERS, parameters));
		AsyncSession open = this.driver.session(AsyncSession.class, this.session);
		try {
			return await(
					open.runAsync(query, limited)
						.thenCompose(ResultCursor::listAsync)
						.exceptionallyCompose((failure) -> canPass(failure)
								? open.executeReadAsync(
										(work) -> work.runAsync(query).thenCompose(ResultCursor::listAsync), limited)
								: CompletableFuture.failedStage(failure)),
					most.plus(GRACE));
		}
		finally {
			// Waiting for the close would mean waiting for the server again.
			open.closeAsync();
		}
	}

	private static boolean canPass(Throwable failure) {
		return failure instanceof RetryableException || failure.getCause() instanceof RetryableException;
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
	 * Returns the time limit of a statement, in whole milliseconds. The server ends the
	 * statement at the deadline of its request, so that nothing runs after the response.
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
	 * Returns the time limit of the request; the limit of a statement if there is no
	 * request.
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

	/** Whether the server is unreachable, or does not end a statement in time. */
	private static boolean isLoss(Throwable failure) {
		return failure.getCause() instanceof TimeoutException
				|| GraphFailure.of(failure).filter(GraphFailure::isLoss).isPresent();
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
		this.plans.close();
	}

}
