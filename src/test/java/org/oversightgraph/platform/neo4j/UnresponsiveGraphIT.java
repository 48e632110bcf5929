package org.oversightgraph.platform.neo4j;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.micrometer.context.ThreadLocalAccessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.oversightgraph.TestGraph;
import org.oversightgraph.faults.Relay;
import org.oversightgraph.platform.time.Deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

/** Reads from a server that keeps connections open but does not answer. */
class UnresponsiveGraphIT {

	private static final Duration LIMIT = Duration.ofSeconds(2);

	private final Relay relay = Relay.to(TestGraph.uri().getPort());

	private final Driver driver = GraphDatabase.driver(URI.create("bolt://127.0.0.1:" + this.relay.port()),
			TestGraph.token(), Config.builder().withConnectionTimeout(3, TimeUnit.SECONDS).build());

	private final GraphReader reader = new GraphReader(this.driver, null, LIMIT);

	@BeforeAll
	static void load() {
		TestGraph.use("exampleshire");
	}

	@AfterEach
	void close() {
		this.reader.close();
		this.relay.close();
		this.driver.close();
	}

	@Test
	void timesOutReadAndReadsAgainAfterRecovery() throws Exception {
		assertThat(codes()).isNotEmpty();
		this.relay.swallow();
		long begin = System.nanoTime();
		assertThatExceptionOfType(ReadTimeoutException.class).isThrownBy(this::codes)
			.withCauseInstanceOf(TimeoutException.class);
		assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(LIMIT, LIMIT.plusSeconds(1));
		this.relay.restore();
		this.reader.lost();
		this.reader.found().get(20, TimeUnit.SECONDS);
		assertThat(codes()).isNotEmpty();
	}

	@Test
	void repeatsReadWhoseConnectionBreaks() throws Exception {
		assertThat(codes()).isNotEmpty();
		this.relay.swallow();
		try (ExecutorService caller = Executors.newSingleThreadExecutor()) {
			Future<List<String>> read = caller.submit(this::codes);
			await().until(() -> this.reader.connectionsInUse() == 1);
			this.relay.restore();
			assertThat(read.get()).isNotEmpty();
		}
	}

	@Test
	void failsImmediatelyWhileServerIsKnownToBeUnavailable() {
		this.reader.lost();
		assertThatExceptionOfType(CallNotPermittedException.class).isThrownBy(this::codes);
		assertThat(this.reader.look("test/organisation-codes", LIMIT, (row) -> row.get(0).asString())).isNotEmpty();
	}

	@Test
	void queuesReadsForPoolOfTwoButNotLook() throws Exception {
		Config two = Config.builder().withMaxConnectionPoolSize(2).build();
		try (Driver small = GraphDatabase.driver(URI.create("bolt://127.0.0.1:" + this.relay.port()), TestGraph.token(),
				two); GraphReader narrow = new GraphReader(small, null, LIMIT, 2, 0)) {
			Callable<List<String>> read = () -> narrow.read("test/organisation-codes", Map.of(),
					(row) -> row.get(0).asString());
			List<String> codes = read.call();
			try (ExecutorService callers = Executors.newFixedThreadPool(20)) {
				List<Future<List<String>>> reads = Stream.generate(() -> callers.submit(read)).limit(20).toList();
				assertThat(narrow.look("test/organisation-codes", LIMIT, (row) -> row.get(0).asString()))
					.isEqualTo(codes);
				for (Future<List<String>> each : reads) {
					assertThat(each.get()).isEqualTo(codes);
				}
			}
		}
	}

	@Test
	void readsCachedRecordsWhileServerIsUnavailable() {
		try (GraphReader caching = new GraphReader(this.driver, null, LIMIT, 100, 1000)) {
			Supplier<List<String>> read = () -> caching.read("organisations-by-code",
					Map.of("codes", List.of("ZR01"), "release", 1L), (row) -> row.get("body").get("code").asString());
			List<String> codes = read.get();
			assertThat(codes).containsExactly("ZR01");
			caching.lost();
			assertThat(read.get()).isEqualTo(codes);
			caching.releaseChanged();
			assertThatExceptionOfType(CallNotPermittedException.class).isThrownBy(read::get);
		}
	}

	@Test
	void connectsWithinTimeLimit() {
		this.reader.lost();
		this.reader.connect(LIMIT);
		this.relay.swallow();
		assertThatExceptionOfType(ReadTimeoutException.class)
			.isThrownBy(() -> this.reader.connect(Duration.ofMillis(200)));
	}

	@Test
	void opensCircuitAfterUnansweredReads() {
		assertThat(codes()).isNotEmpty();
		this.relay.swallow();
		await().until(() -> catchThrowable(this::codesAtOnce) instanceof CallNotPermittedException);
	}

	private List<String> codesAtOnce() {
		ThreadLocalAccessor<Deadline> deadline = Deadline.accessor();
		deadline.setValue(Deadline.in(Duration.ofMillis(50)));
		try {
			return codes();
		}
		finally {
			deadline.setValue();
		}
	}

	private List<String> codes() {
		return this.reader.read("test/organisation-codes", Map.of(), (row) -> row.get(0).asString());
	}

}
