package org.oversightgraph.platform.observation;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.platform.neo4j.GraphReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Checks metrics, traces and request ids of a running product. */
@ObservedProduct
class ObservationIT {

	private static final String OTHER_DOCUMENT = "query Secret_Name_7 { oversight(of: \"RX7\") { determination } }";

	private final AtomicInteger requests = new AtomicInteger();

	private final URI home;

	private final MeterRegistry meters;

	private final RecordedSpans spans;

	private final RecordedThreads threads;

	private final SdkTracerProvider tracers;

	private final GraphReader reader;

	@Autowired
	ObservationIT(@LocalServerPort int port, MeterRegistry meters, RecordedSpans spans, RecordedThreads threads,
			SdkTracerProvider tracers, GraphReader reader) {
		this.home = URI.create("http://127.0.0.1:" + port);
		this.meters = meters;
		this.spans = spans;
		this.threads = threads;
		this.tracers = tracers;
		this.reader = reader;
	}

	@BeforeEach
	void forget() {
		this.reader.releaseChanged();
		this.tracers.forceFlush().join(10, TimeUnit.SECONDS);
		this.spans.finished().clear();
		this.threads.requestIds().clear();
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request.build(), BodyHandlers.ofString());
		}
	}

	private HttpResponse<String> post(Map<String, ?> body) throws Exception {
		return send(HttpRequest.newBuilder(this.home.resolve("/graphql"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
	}

	private HttpResponse<String> get(String path) throws Exception {
		return send(HttpRequest.newBuilder(this.home.resolve(path)));
	}

	private long count(String document, String code, boolean cached) {
		return this.meters.find("oversight.query")
			.tags("document", document, "code", code, "cached", String.valueOf(cached))
			.timers()
			.stream()
			.mapToLong(Timer::count)
			.sum();
	}

	/** Runs a trusted document. Each request differs, so that each runs a query. */
	private HttpResponse<String> run(String document, String of) throws Exception {
		HttpResponse<String> response = post(Map.of("documentId", document, "variables", Map.of("of", of), "extensions",
				Map.of("request", this.requests.incrementAndGet())));
		assertThat(response.body()).doesNotContain("\"errors\"");
		return response;
	}

	private double cachedResponses() {
		return this.meters.get("oversight.response.cache").tag("result", "hit").functionCounter().count();
	}

	@Test
	void countsTrustedDocumentsByNameAndCacheUse() throws Exception {
		long read = count("standing", "OK", false);
		long cached = count("standing", "OK", true);
		run("standing", "RX8");
		assertThat(count("standing", "OK", false)).isEqualTo(read + 1);
		assertThat(count("standing", "OK", true)).isEqualTo(cached);
		run("standing", "RX8");
		assertThat(count("standing", "OK", false)).isEqualTo(read + 1);
		assertThat(count("standing", "OK", true)).isEqualTo(cached + 1);
		assertThat(this.meters.get("oversight.query.database").tag("document", "standing").timer())
			.satisfies((timer) -> assertThat(timer.totalTime(TimeUnit.NANOSECONDS)).isPositive());
		assertThat(this.meters.get("oversight.query.cost").tag("document", "standing").summary().max())
			.isGreaterThan(1);
	}

	@Test
	void countsCachedResponsesWithoutQuery() throws Exception {
		Map<String, ?> request = Map.of("documentId", "standing", "extensions", Map.of("same", true));
		post(request);
		long queries = count("standing", "OK", true) + count("standing", "OK", false);
		double before = cachedResponses();
		HttpResponse<String> again = post(request);
		assertThat(cachedResponses()).isEqualTo(before + 1);
		assertThat(count("standing", "OK", true) + count("standing", "OK", false)).isEqualTo(queries);
		assertThat(again.headers().allValues("X-Request-Id")).hasSize(1);
	}

	@Test
	void exposesNoClientText() throws Exception {
		long other = count("other", "OK", false) + count("other", "OK", true);
		post(Map.of("query", OTHER_DOCUMENT, "operationName", "Secret_Name_7"));
		assertThat(count("other", "OK", false) + count("other", "OK", true)).isEqualTo(other + 1);
		assertThat(get("/actuator/prometheus").body()).contains("oversight_query_seconds_count")
			.doesNotContain("Secret_Name_7", "RX7");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "BAD_REQUEST | { nothing }", "NOT_FOUND | { oversight(of: \\\"ZZ9\\\") { determination } }",
					"LIMIT_EXCEEDED | { organisations(first: 101) { totalCount } }" })
	void countsErrorsByCode(String example) throws Exception {
		String[] parts = example.split(" \\| ", 2);
		long before = count("other", parts[0], false) + count("other", parts[0], true);
		assertThat(post(Map.of("query", parts[1].replace("\\\"", "\""))).body()).contains(parts[0]);
		assertThat(count("other", parts[0], false) + count("other", parts[0], true)).isEqualTo(before + 1);
	}

	@Test
	void measuresQueriesOfPagesAndExports() throws Exception {
		long pages = count("organisation-oversight", "OK", false);
		assertThat(get("/organisations/RX7").statusCode()).isEqualTo(200);
		assertThat(count("organisation-oversight", "OK", false)).isEqualTo(pages + 1);
		assertThat(get("/export/dataset.zip").statusCode()).isEqualTo(200);
		assertThat(this.meters.get("oversight.export").tags("format", "zip", "error", "none").timer().count())
			.isPositive();
	}

	@Test
	void tracesRequestsToStatementNames() throws Exception {
		run("standing", "RX9");
		this.tracers.forceFlush().join(10, TimeUnit.SECONDS);
		SpanData query = this.spans.named("query standing");
		// The span of the request ends after the client has the response.
		await().untilAsserted(() -> {
			this.tracers.forceFlush().join(10, TimeUnit.SECONDS);
			assertThat(this.spans.finished()).filteredOn(SpanData::getSpanId, query.getParentSpanId())
				.extracting(SpanData::getName)
				.containsExactly("http post /graphql");
		});
		List<SpanData> reads = this.spans.finished()
			.stream()
			.filter((span) -> span.getName().startsWith("read "))
			.toList();
		assertThat(reads).isNotEmpty().allSatisfy((read) -> {
			assertThat(read.getParentSpanId()).isEqualTo(query.getSpanId());
			assertThat(read.getAttributes().asMap().toString()).contains("statement=", "records=")
				.doesNotContain("MATCH", "RX9");
		});
	}

	@Test
	void addsRequestIdToResponseErrorsAndThreads() throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.home.resolve("/graphql"))
			.header("Content-Type", "application/json")
			.header("X-Request-Id", "audit-2026.1_a");
		HttpResponse<String> response = send(request
			.POST(BodyPublishers.ofString("{\"query\":\"{ oversight(of: \\\"ZZ9\\\") { determination } }\"}")));
		assertThat(response.headers().allValues("X-Request-Id")).containsExactly("audit-2026.1_a");
		JsonNode answer = JsonMapper.shared().readTree(response.body());
		assertThat(answer.at("/errors/0/extensions/requestId").asString()).isEqualTo("audit-2026.1_a");
		assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("NOT_FOUND");
		assertThat(this.threads.requestIds()).containsExactly("audit-2026.1_a");
		// The next request on the same threads has its own id.
		response = post(
				Map.of("query", "{ __typename }", "extensions", Map.of("request", this.requests.incrementAndGet())));
		String own = response.headers().firstValue("X-Request-Id").orElseThrow();
		assertThat(own).hasSize(36);
		assertThat(this.threads.requestIds()).containsExactly("audit-2026.1_a", own);
		assertThat(response.body()).contains("\"__typename\":\"Query\"").doesNotContain("requestId");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a b", "x\"y", "<script>", "" })
	void replacesMalformedRequestId(String id) throws Exception {
		HttpResponse<String> response = send(
				HttpRequest.newBuilder(this.home.resolve("/nothing")).header("X-Request-Id", id));
		String own = response.headers().firstValue("X-Request-Id").orElseThrow();
		assertThat(own).hasSize(36);
		assertThat(JsonMapper.shared().readTree(response.body()).path("requestId").asString()).isEqualTo(own);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "[]", "{\"query\":\"{ a\"}", "{\"documentId\":\"nothing\"}", "{\"query\":1}" })
	void addsRequestIdToRefusedRequests(String body) throws Exception {
		HttpResponse<String> response = send(HttpRequest.newBuilder(this.home.resolve("/graphql"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body)));
		assertThat(JsonMapper.shared().readTree(response.body()).at("/errors/0/extensions/requestId").asString())
			.isEqualTo(response.headers().firstValue("X-Request-Id").orElseThrow());
	}

}
