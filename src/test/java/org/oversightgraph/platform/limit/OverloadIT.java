package org.oversightgraph.platform.limit;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.IntStream;

import io.github.resilience4j.bulkhead.Bulkhead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.ProductTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What a client gets when all places for its kind of request are taken. */
@ProductTest
class OverloadIT {

	private static final String HEAVY = "{\"query\":\"{ findings { totalCount } }\"}";

	private static final String CHEAP = "{\"query\":\"{ oversight(of: \\\"RX7\\\") { determination } }\"}";

	@Autowired
	private Admission admission;

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "application/graphql-response+json" })
	void refusesHeavyQuestionsAndAnswersCheapOnes(String accept) throws Exception {
		try (Taken _ = Taken.all(this.admission.heavy())) {
			HttpResponse<String> refused = ask(HEAVY, accept);
			assertThat(refused.statusCode()).isEqualTo(503);
			assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
			assertThat(refused.headers().firstValue("Cache-Control")).hasValue("no-store");
			assertThat(refused.body()).contains("\"code\":\"OVERLOADED\"", "\"retryAfterSeconds\":1");
			HttpResponse<String> answered = ask(CHEAP, accept);
			assertThat(answered.statusCode()).isEqualTo(200);
			assertThat(answered.body()).doesNotContain("errors");
		}
		assertThat(ask(HEAVY, accept).body()).contains("totalCount").doesNotContain("errors");
	}

	@Test
	void refusesExportsBeyondTheirBound() throws Exception {
		try (Taken _ = Taken.all(this.admission.exports())) {
			HttpResponse<String> refused = get("/export/findings.csv");
			assertThat(refused.statusCode()).isEqualTo(503);
			assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
			assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
			assertThat(refused.body()).contains("\"code\":\"OVERLOADED\"");
			assertThat(get("/export").statusCode()).isEqualTo(200);
		}
		assertThat(get("/export/findings.csv").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/liveness", "/readiness", "/startup" })
	void answersProbesBesideTheBounds(String probe) throws Exception {
		try (Taken _ = Taken.all(this.admission.heavy()); Taken _ = Taken.all(this.admission.exports())) {
			assertThat(get("/actuator/health" + probe).statusCode()).isEqualTo(200);
		}
	}

	/** All places of a bound. */
	private record Taken(Bulkhead bound, int places) implements AutoCloseable {

		static Taken all(Bulkhead bound) {
			int free = bound.getMetrics().getAvailableConcurrentCalls();
			IntStream.range(0, free).forEach((_) -> assertThat(bound.tryAcquirePermission()).isTrue());
			return new Taken(bound, free);
		}

		@Override
		public void close() {
			IntStream.range(0, this.places).forEach((_) -> this.bound.onComplete());
		}

	}

	private HttpResponse<String> ask(String question, String accept) throws Exception {
		return send(HttpRequest.newBuilder(address("/graphql"))
			.header("Content-Type", "application/json")
			.header("Accept", accept)
			.POST(HttpRequest.BodyPublishers.ofString(question)));
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
