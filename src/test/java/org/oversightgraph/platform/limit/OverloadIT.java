package org.oversightgraph.platform.limit;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.github.resilience4j.bulkhead.Bulkhead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.ProductTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Checks the answers when all permits of a bound are in use. */
@ProductTest
class OverloadIT {

	private static final String HEAVY_QUERY = "{\"query\":\"{ findings { totalCount } }\"}";

	private static final String CHEAP_QUERY = "{\"query\":\"{ oversight(of: \\\"RX7\\\") { determination } }\"}";

	@Autowired
	private Admission admission;

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "application/graphql-response+json" })
	void rejectsHeavyRequestsAndAnswersCheapOnes(String accept) throws Exception {
		try (HeldPermits _ = HeldPermits.all(this.admission.heavyPresent())) {
			HttpResponse<String> refused = post(HEAVY_QUERY, accept);
			assertThat(refused.statusCode()).isEqualTo(503);
			assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
			assertThat(refused.headers().firstValue("Cache-Control")).hasValue("no-store");
			assertThat(refused.body()).contains("\"code\":\"OVERLOADED\"", "\"retryAfterSeconds\":1");
			HttpResponse<String> answered = post(CHEAP_QUERY, accept);
			assertThat(answered.statusCode()).isEqualTo(200);
			assertThat(answered.body()).doesNotContain("errors");
		}
		assertThat(post(HEAVY_QUERY, accept).body()).contains("totalCount").doesNotContain("errors");
	}

	@Test
	void letsHeavyRequestWaitForItsPlace() throws Exception {
		Bulkhead heavy = this.admission.heavy();
		try (ExecutorService client = Executors.newSingleThreadExecutor()) {
			Future<HttpResponse<String>> waiting;
			try (HeldPermits _ = HeldPermits.all(heavy)) {
				waiting = client.submit(() -> post(named("Waits"), "application/json"));
				await().until(() -> inUse(this.admission.heavyPresent()) == 1);
			}
			assertThat(waiting.get().body()).contains("totalCount").doesNotContain("errors");
		}
		await().until(() -> inUse(heavy) == 0);
	}

	@Test
	void rejectsHeavyRequestWhosePlaceIsNotFreeInTime() throws Exception {
		try (HeldPermits _ = HeldPermits.all(this.admission.heavy())) {
			assertThat(post(named("GivesUp"), "application/json").statusCode()).isEqualTo(503);
		}
		assertThat(inUse(this.admission.heavyPresent())).isZero();
	}

	@Test
	void rejectsRequestThatWasHeavyBeforeWithoutThread() throws Exception {
		String query = named("Known");
		try (HeldPermits _ = HeldPermits.all(this.admission.heavyPresent())) {
			assertThat(post(query, "application/json").statusCode()).isEqualTo(503);
			try (HeldThreads _ = HeldThreads.all(this.admission)) {
				HttpResponse<String> refused = post(query, "application/json");
				assertThat(refused.statusCode()).isEqualTo(503);
				assertThat(refused.body()).contains("\"code\":\"OVERLOADED\"");
				assertThat(this.admission.waiting()).isZero();
			}
		}
		assertThat(post(query, "application/json").body()).contains("totalCount").doesNotContain("errors");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/export/findings.csv", "/%65xport/findings.csv", "/export/%66indings.csv",
			"/export/dataset.zip", "/feeds/changes.atom", "/%66eeds/changes.atom" })
	void rejectsExportsBeyondBound(String path) throws Exception {
		try (HeldPermits _ = HeldPermits.all(this.admission.exports())) {
			HttpResponse<String> refused = get(path);
			assertThat(refused.statusCode()).isEqualTo(503);
			assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
			assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
			assertThat(refused.body()).contains("\"code\":\"OVERLOADED\"");
			assertThat(get("/export").statusCode()).isEqualTo(200);
		}
		assertThat(get(path).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/liveness", "/readiness", "/startup" })
	void answersProbesWithoutPermits(String probe) throws Exception {
		try (HeldPermits _ = HeldPermits.all(this.admission.heavyPresent());
				HeldPermits _ = HeldPermits.all(this.admission.exports())) {
			assertThat(get("/actuator/health" + probe).statusCode()).isEqualTo(200);
		}
	}

	/** Holds all permits of a bound. */
	private record HeldPermits(Bulkhead bound, int permits) implements AutoCloseable {

		static HeldPermits all(Bulkhead bound) {
			int free = bound.getMetrics().getAvailableConcurrentCalls();
			IntStream.range(0, free).forEach((_) -> assertThat(bound.tryAcquirePermission()).isTrue());
			return new HeldPermits(bound, free);
		}

		@Override
		public void close() {
			IntStream.range(0, this.permits).forEach((_) -> this.bound.onComplete());
		}

	}

	/** Holds all threads of GraphQL requests. */
	private record HeldThreads(CountDownLatch end) implements AutoCloseable {

		static HeldThreads all(Admission admission) {
			CountDownLatch end = new CountDownLatch(1);
			IntStream.range(0, admission.limit()).forEach((_) -> admission.questions().schedule(() -> {
				try {
					end.await();
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
			}));
			await().until(() -> admission.running() == admission.limit());
			return new HeldThreads(end);
		}

		@Override
		public void close() {
			this.end.countDown();
		}

	}

	private static int inUse(Bulkhead bound) {
		return bound.getBulkheadConfig().getMaxConcurrentCalls() - bound.getMetrics().getAvailableConcurrentCalls();
	}

	/** Returns the heavy query with a name, so that no cached response answers it. */
	private static String named(String name) {
		return HEAVY_QUERY.replaceFirst("\\{ ", "query %s { ".formatted(name));
	}

	private HttpResponse<String> post(String query, String accept) throws Exception {
		return send(HttpRequest.newBuilder(address("/graphql"))
			.header("Content-Type", "application/json")
			.header("Accept", accept)
			.POST(HttpRequest.BodyPublishers.ofString(query)));
	}

	private HttpResponse<String> get(String path) throws Exception {
		return send(HttpRequest.newBuilder(address(path)));
	}

	private URI address(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
	}

}
