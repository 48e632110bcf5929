package org.oversightgraph.platform.observation;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.oversightgraph.TestGraph;
import org.oversightgraph.platform.neo4j.GraphReader;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Sends traces from a product in production mode to a collector, with the settings of the
 * documentation.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "management.tracing.sampling.probability=1", "management.tracing.export.enabled=true" })
@ActiveProfiles("production")
@DirtiesContext
@ContextConfiguration(initializers = TestGraph.Initializer.class)
@ExtendWith(TestGraph.England.class)
class ExportedTracesIT {

	private static final Collector COLLECTOR = new Collector();

	private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

	private static final String CALLER = "00f067aa0ba902b7";

	/** The number of requests sent to the product. */
	private static final AtomicInteger SENT = new AtomicInteger();

	private static final String PERSON = "josephine-bloggs";

	private final URI home;

	private final SdkTracerProvider tracers;

	private final GraphReader reader;

	@Autowired
	ExportedTracesIT(@LocalServerPort int port, SdkTracerProvider tracers, GraphReader reader) {
		this.home = URI.create("http://127.0.0.1:" + port);
		this.tracers = tracers;
		this.reader = reader;
	}

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry settings) {
		settings.add("management.opentelemetry.tracing.export.otlp.endpoint", COLLECTOR::endpoint);
		settings.add("oversight.access.people." + PERSON + ".password",
				() -> "{bcrypt}" + new BCryptPasswordEncoder(4).encode("Pa55phrase"));
		settings.add("oversight.access.people." + PERSON + ".roles", () -> "curator");
	}

	@AfterAll
	static void stop() {
		COLLECTOR.close();
	}

	private HttpRequest.Builder to(String address) {
		return HttpRequest.newBuilder(this.home.resolve(address));
	}

	private static HttpRequest.Builder signedIn(HttpRequest.Builder request, String password) {
		String credentials = PERSON + ":" + password;
		return request.header("Authorization",
				"Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
	}

	private static HttpRequest.Builder posting(HttpRequest.Builder request, Map<String, ?> body) {
		return request.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		SENT.incrementAndGet();
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request.build(), BodyHandlers.ofString());
		}
	}

	/**
	 * Waits for the spans of all requests. A span ends after the client has the response.
	 */
	private void flush() {
		await().untilAsserted(() -> {
			assertThat(this.tracers.forceFlush().join(10, TimeUnit.SECONDS).isSuccess()).isTrue();
			assertThat(COLLECTOR.spans()).filteredOn((span) -> span.getName().startsWith("http ")).hasSize(SENT.get());
		});
	}

	@Test
	void exportsTraceOfCallerFromRequestToStatements() throws Exception {
		this.reader.releaseChanged();
		HttpRequest.Builder request = posting(to("/graphql"),
				Map.of("documentId", "standing", "variables", Map.of("of", "RX9")));
		assertThat(send(request.header("traceparent", "00-" + TRACE + "-" + CALLER + "-01")).body())
			.doesNotContain("\"errors\"");
		flush();
		List<Span> spans = COLLECTOR.spans().stream().filter((span) -> hex(span.getTraceId()).equals(TRACE)).toList();
		Span http = spanOf(spans, "http post /graphql");
		Span query = spanOf(spans, "query standing");
		assertThat(hex(http.getParentSpanId())).isEqualTo(CALLER);
		assertThat(http.getKind()).isEqualTo(Span.SpanKind.SPAN_KIND_SERVER);
		assertThat(query.getParentSpanId()).isEqualTo(http.getSpanId());
		List<Span> reads = spans.stream().filter((span) -> span.getName().startsWith("read ")).toList();
		assertThat(reads).isNotEmpty().allSatisfy((read) -> {
			assertThat(read.getParentSpanId()).isEqualTo(query.getSpanId());
			assertThat(attributes(read.getAttributesList())).containsOnlyKeys("records", "statement")
				.containsEntry("statement", read.getName().substring("read ".length()));
			assertThat(read.getStartTimeUnixNano()).isBetween(query.getStartTimeUnixNano(), query.getEndTimeUnixNano());
		});
		assertThat(spans).hasSize(2 + reads.size());
	}

	@Test
	void namesServiceAndNotMachine() throws Exception {
		send(to("/organisations/RX7"));
		flush();
		assertThat(COLLECTOR.resources()).isNotEmpty()
			.allSatisfy((resource) -> assertThat(attributes(resource.getResource().getAttributesList()))
				.containsEntry("service.name", "oversight-graph")
				.containsOnlyKeys("service.name", "telemetry.sdk.language", "telemetry.sdk.name",
						"telemetry.sdk.version"));
	}

	@Test
	void exportsNoPersonalData() throws Exception {
		String words = URLEncoder.encode("Mrs Smith, Mill Lane", StandardCharsets.UTF_8);
		assertThat(send(to("/search?q=" + words)).statusCode()).isEqualTo(200);
		String question = "query Smith($text: String!) { search(text: $text) { matched } }";
		assertThat(send(posting(signedIn(to("/graphql"), "Pa55phrase").header("X-Request-Id", "case-of-mrs-smith"), Map
			.of("query", question, "operationName", "Smith", "variables", Map.of("text", "Mrs Smith, Mill Lane"))))
			.body()).contains("\"search\":");
		String edit = """
				mutation { recordSegment(input: {organisation: "RX7", segment: 9, edition: "NOF-2025-26", from: "2026-01-01",
				  note: "Mrs Smith complained", source: {described: {title: "Letter of Mrs Smith"}}}) {
				    changed userErrors { message } } }""";
		assertThat(send(posting(signedIn(to("/graphql"), "Pa55phrase"), Map.of("query", edit))).body())
			.contains("\"changed\":false", "\"message\":");
		assertThat(send(signedIn(to("/sign-in"), "hunter2")).statusCode()).isEqualTo(401);
		assertThat(send(to("/organisations/SMITH")).statusCode()).isEqualTo(404);
		flush();
		Set<String> names = COLLECTOR.spans().stream().map(Span::getName).collect(Collectors.toSet());
		assertThat(names).contains("query search-page", "query other", "http get /search");
		assertThat(COLLECTOR.text()).doesNotContainIgnoringCase(PERSON)
			.doesNotContainIgnoringCase("Smith")
			.doesNotContain("Mill Lane", "hunter2", "Pa55phrase", "complained", "127.0.0.1", "MATCH");
	}

	private static Span spanOf(List<Span> spans, String name) {
		assertThat(spans).extracting(Span::getName).containsOnlyOnce(name);
		return spans.stream().filter((span) -> span.getName().equals(name)).findFirst().orElseThrow();
	}

	private static Map<String, String> attributes(List<KeyValue> attributes) {
		return attributes.stream()
			.collect(Collectors.toMap(KeyValue::getKey, (attribute) -> attribute.getValue().getStringValue()));
	}

	private static String hex(ByteString id) {
		return HexFormat.of().formatHex(id.toByteArray());
	}

}
