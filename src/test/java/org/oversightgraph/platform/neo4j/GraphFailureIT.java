package org.oversightgraph.platform.neo4j;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.oversightgraph.TestGraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

/**
 * Checks that {@link GraphFailure} has the failures that the driver and the server
 * report.
 */
class GraphFailureIT {

	private final String mark = UUID.randomUUID().toString();

	@Test
	void returnsBusyIfNoConnectionBecomesFree() {
		try (Driver driver = driver(TestGraph.token(), Duration.ofMillis(200)); Session holder = driver.session()) {
			try (Transaction held = holder.beginTransaction()) {
				held.run("RETURN 1").consume();
				assertThat(classified(() -> codes(driver))).isEqualTo(GraphFailure.BUSY);
			}
			assertThat(codes(driver)).isNotNull();
		}
	}

	@Test
	void returnsBusyIfTooManyCallersWait() {
		Set<GraphFailure> seen = ConcurrentHashMap.newKeySet();
		Set<String> messages = ConcurrentHashMap.newKeySet();
		try (Driver driver = driver(TestGraph.token(), Duration.ofMillis(500)); Session holder = driver.session()) {
			try (Transaction held = holder.beginTransaction();
					ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
				held.run("RETURN 1").consume();
				for (int thread = 0; thread < 300; thread++) {
					threads.execute(() -> {
						Throwable failure = catchThrowable(() -> run(driver));
						seen.add(GraphFailure.of(failure).orElseThrow());
						messages.add(String.valueOf(failure.getMessage()));
					});
				}
			}
		}
		assertThat(seen).containsExactly(GraphFailure.BUSY);
		assertThat(messages).anyMatch((message) -> message.contains("queue is full"));
	}

	/**
	 * If the thread is waiting for rows, the driver asks the server to end the statement.
	 * Otherwise it closes the connection, or stops waiting for the next attempt.
	 */
	@Test
	void returnsInterruptedOrTimedOutIfThreadIsInterrupted() throws InterruptedException {
		AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
		Thread reader = Thread.ofPlatform()
			.start(() -> failure
				.set(catchThrowable(() -> new GraphReader(TestGraph.driver(), null, Duration.ofSeconds(5)).read("slow",
						Map.of("mark", this.mark), (row) -> row.get("sum")))));
		await().atMost(Duration.ofSeconds(25)).until(this::isRunning);
		reader.interrupt();
		reader.join();
		assertThat(GraphFailure.of(Objects.requireNonNull(failure.get())).orElseThrow()).isIn(GraphFailure.INTERRUPTED,
				GraphFailure.TIMED_OUT);
		await().until(() -> !isRunning());
	}

	@Test
	void returnsTimedOutIfServerEndsStatement() {
		GraphReader reader = new GraphReader(TestGraph.driver(), null, Duration.ofMillis(300));
		Throwable failure = catchThrowable(
				() -> reader.read("slow", Map.of("mark", this.mark), (row) -> row.get("sum")));
		assertThat(GraphFailure.of(failure)).contains(GraphFailure.TIMED_OUT);
		assertThat(failure).isInstanceOfSatisfying(ReadTimeoutException.class,
				(late) -> assertThat(late.limit()).isEqualTo(Duration.ofMillis(300)));
	}

	@Test
	void returnsSignInRefusedThenLockedForWrongPassword() {
		String nobody = "nobody-" + this.mark;
		try (Driver driver = driver(AuthTokens.basic(nobody, "wrong"), Duration.ofSeconds(5))) {
			List<GraphFailure> seen = IntStream.range(0, 5)
				.mapToObj((_) -> classified(() -> run(driver)))
				.distinct()
				.toList();
			assertThat(seen).startsWith(GraphFailure.SIGN_IN_REFUSED)
				.isSubsetOf(GraphFailure.SIGN_IN_REFUSED, GraphFailure.SIGN_IN_LOCKED);
		}
	}

	@Test
	void returnsNoDatabaseForUnknownDatabase() {
		assertThat(classified(() -> {
			try (Session session = TestGraph.driver().session(SessionConfig.forDatabase("nowhere"))) {
				session.run("RETURN 1").consume();
			}
		})).isEqualTo(GraphFailure.NO_DATABASE);
	}

	@Test
	void returnsUnreachableIfNoServerListens() {
		try (Driver driver = GraphDatabase.driver("bolt://127.0.0.1:1", AuthTokens.none(),
				config(Duration.ofSeconds(1)))) {
			assertThat(classified(() -> run(driver))).isEqualTo(GraphFailure.UNREACHABLE);
		}
	}

	private static GraphFailure classified(Runnable work) {
		return GraphFailure.of(catchThrowable(work::run)).orElseThrow();
	}

	private static List<String> codes(Driver driver) {
		return new GraphReader(driver, null, Duration.ofSeconds(30)).read("test/organisation-codes", Map.of(),
				(row) -> row.get("code").asString());
	}

	private static void run(Driver driver) {
		try (Session session = driver.session()) {
			session.executeRead((work) -> work.run("RETURN 1").consume());
		}
	}

	private static Driver driver(AuthToken token, Duration acquisition) {
		return GraphDatabase.driver(TestGraph.uri(), token, config(acquisition));
	}

	private static Config config(Duration acquisition) {
		return Config.builder()
			.withMaxConnectionPoolSize(1)
			.withConnectionAcquisitionTimeout(acquisition.toMillis(), TimeUnit.MILLISECONDS)
			.withMaxTransactionRetryTime(200, TimeUnit.MILLISECONDS)
			.build();
	}

	private boolean isRunning() {
		try (Session session = TestGraph.driver().session()) {
			return session
				.run("SHOW TRANSACTIONS YIELD parameters WHERE parameters.q.mark = $of RETURN count(*) > 0 AS it",
						Map.of("of", this.mark))
				.single()
				.get("it")
				.asBoolean();
		}
	}

}
