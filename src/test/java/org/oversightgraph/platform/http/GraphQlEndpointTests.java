package org.oversightgraph.platform.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import jakarta.servlet.AsyncContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.oversightgraph.platform.document.DocumentPolicy;
import org.oversightgraph.platform.document.TestDocuments;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.platform.limit.TestLimits;
import org.oversightgraph.platform.problem.TestProblemResponses;
import org.oversightgraph.platform.program.ProgramChecksum;
import org.oversightgraph.platform.program.TestJars;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.MediaType;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks when the endpoint runs a request again, and how it answers failures. */
class GraphQlEndpointTests {

	private static final ExecutionResult DONE = ExecutionResult.newExecutionResult().data(Map.of("a", 1)).build();

	private static final String QUERY = "{\"query\": \"{ a }\"}";

	private final AtomicInteger executions = new AtomicInteger();

	private final AtomicReference<Mono<ExecutionResult>> result = new AtomicReference<>(Mono.just(DONE));

	private final AtomicReference<Optional<String>> state = new AtomicReference<>(Optional.of("england 1"));

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));

	private final MockEnvironment environment = new MockEnvironment();

	private final AtomicReference<Optional<Duration>> unconfirmedFor = new AtomicReference<>(Optional.empty());

	@TempDir
	private Path folder;

	private String code = "return 1";

	private DataSize cacheSize = DataSize.ofBytes(0);

	@Test
	void answersNotModifiedWithoutExecution() throws IOException {
		MockMvcTester product = product(TestDocuments.any());
		String tag = tagOf(product);
		assertThat(this.executions).hasValue(1);
		assertThat(get(product, tag)).hasStatus(304);
		assertThat(this.executions).hasValue(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-gzip", "--gzip", "-br" })
	void ignoresSuffixOfCompressingProxy(String suffix) throws IOException {
		MockMvcTester product = product(TestDocuments.any());
		String tag = tagOf(product);
		assertThat(get(product, tag.substring(0, tag.length() - 1) + suffix + "\"")).hasStatus(304);
		assertThat(get(product, "\"other" + suffix + "\"")).hasStatus(200);
	}

	@Test
	void redirectsAddressWithSlash() throws IOException {
		assertThat(product(TestDocuments.any()).get().uri(URI.create("/graphql/?query=%7B%20a%20%7D")).exchange())
			.hasStatus(308)
			.hasHeader("Location", "../graphql?query=%7B%20a%20%7D");
		assertThat(product(TestDocuments.any()).post().uri("/graphql/").exchange()).hasStatus(308)
			.hasHeader("Location", "../graphql");
	}

	@Test
	void explainsCompressedBody() throws IOException {
		assertThat(product(TestDocuments.any()).post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.header("Content-Encoding", "gzip")
			.content(new byte[] { 0x1F, (byte) 0x8B })
			.exchange()).hasStatus(415)
			.hasHeader("Accept-Encoding", "identity")
			.bodyText()
			.contains("The request body is compressed. Send it without compression.");
	}

	@Test
	void explainsRepeatedNameInJson() throws IOException {
		assertThat(product(TestDocuments.any()).post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"query\": \"{ a }\", \"query\": \"{ b }\"}")
			.exchange()).hasStatus(400)
			.bodyText()
			.contains("The request body has a name twice in one object (line 1, column ");
	}

	@Test
	void answersIdenticalQueriesFromTheCache() throws IOException {
		MockMvcTester product = cachingProduct();
		String first = post(product, QUERY, "application/json").getResponse().getContentAsString();
		assertThat(first).isEqualTo("{\"data\":{\"a\":1}}");
		MvcTestResult second = post(product, QUERY, "application/json");
		assertThat(second).hasStatus(200)
			.hasHeader("Content-Type", "application/json;charset=UTF-8")
			.hasHeader("Cache-Control", "no-store")
			.bodyText()
			.isEqualTo(first);
		assertThat(this.executions).hasValue(1);
	}

	@ParameterizedTest
	@CsvSource({ "state", "day", "type", "document", "unconfirmed" })
	void doesNotUseTheCacheAfterChange(String change) throws IOException {
		MockMvcTester product = cachingProduct();
		assertThat(post(product, QUERY, "application/json")).hasStatus(200);
		String accept = "application/json";
		String query = QUERY;
		switch (change) {
			case "state" -> this.state.set(Optional.of("england 2"));
			case "day" -> this.now.updateAndGet((time) -> time.plus(Duration.ofDays(1)));
			case "document" -> query = "{\"query\": \"{ b }\"}";
			case "unconfirmed" -> this.unconfirmedFor.set(Optional.of(Duration.ofSeconds(4)));
			default -> accept = "application/graphql-response+json";
		}
		assertThat(post(product, query, accept)).hasStatus(200);
		assertThat(this.executions).hasValue(2);
	}

	@Test
	void doesNotCacheAnswersOfAnEarlierState() throws IOException {
		MockMvcTester product = cachingProduct();
		this.result.set(Mono.fromCallable(() -> {
			this.state.set(Optional.of("england 2"));
			return DONE;
		}));
		assertThat(post(product, QUERY, "application/json")).hasStatus(200);
		this.state.set(Optional.of("england 1"));
		assertThat(post(product, QUERY, "application/json")).hasStatus(200);
		assertThat(this.executions).hasValue(2);
	}

	@Test
	void cachesNeitherErrorsNorMutations() throws IOException {
		MockMvcTester product = cachingProduct();
		this.result.set(Mono.just(ExecutionResult.newExecutionResult()
			.data(Map.of("a", 1))
			.addError(GraphQLError.newError().message("no").build())
			.build()));
		assertThat(post(product, QUERY, "application/json")).hasStatus(200);
		assertThat(post(product, QUERY, "application/json")).hasStatus(200);
		this.result.set(Mono.just(DONE));
		String mutation = "{\"query\": \"mutation { a }\"}";
		assertThat(post(product, mutation, "application/json")).hasStatus(200);
		assertThat(post(product, mutation, "application/json")).hasStatus(200);
		assertThat(this.executions).hasValue(4);
	}

	@Test
	void compressesCachedAnswersOnceForClientsThatAcceptIt() throws IOException {
		MockMvcTester product = cachingProduct();
		this.result.set(Mono.just(ExecutionResult.newExecutionResult().data(Map.of("a", "x".repeat(5000))).build()));
		byte[] plain = exchange(product, "gzip;q=0, br").getResponse().getContentAsByteArray();
		for (int i = 0; i < 2; i++) {
			MvcTestResult zipped = exchange(product, "gzip, br");
			assertThat(zipped).hasStatus(200).hasHeader("Content-Encoding", "gzip");
			byte[] body = zipped.getResponse().getContentAsByteArray();
			assertThat(body.length).isLessThan(500);
			assertThat(new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes()).isEqualTo(plain);
		}
		assertThat(this.executions).hasValue(2);
	}

	@Test
	void answersNotModifiedFromTheCache() throws IOException {
		MockMvcTester product = cachingProduct();
		String tag = String.valueOf(getAgain(product, "\"none\"").getResponse().getHeader("ETag"));
		assertThat(getAgain(product, "\"none\"")).hasStatus(200)
			.hasHeader("ETag", tag)
			.hasHeader("Cache-Control", "no-cache");
		assertThat(getAgain(product, tag)).hasStatus(304).hasHeader("ETag", tag).bodyText().isEmpty();
		assertThat(this.executions).hasValue(1);
	}

	private static MvcTestResult getAgain(MockMvcTester product, String tag) {
		return product.get()
			.uri(URI.create("/graphql?query=%7B%20a%20%7D"))
			.header("Accept", "application/json")
			.header("If-None-Match", tag)
			.exchange();
	}

	private MockMvcTester cachingProduct() throws IOException {
		this.cacheSize = DataSize.ofMegabytes(1);
		return product(TestDocuments.any());
	}

	private static MvcTestResult exchange(MockMvcTester product, String acceptEncoding) {
		return product.post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.header("Accept-Encoding", acceptEncoding)
			.content(QUERY)
			.exchange();
	}

	@ParameterizedTest
	@CsvSource({ "state", "day", "code", "reasoning", "type" })
	void executesAgainAfterChange(String change) throws IOException {
		String tag = tagOf(product(TestDocuments.any()));
		String accept = "application/json";
		switch (change) {
			case "state" -> this.state.set(Optional.of("england 2"));
			case "day" -> this.now.updateAndGet((time) -> time.plus(Duration.ofDays(1)));
			case "code" -> this.code = "return 2";
			case "reasoning" -> this.environment.setProperty("oversight.reasoning.least-patient-flow", "0.2");
			default -> accept = "application/graphql-response+json";
		}
		assertThat(product(TestDocuments.any()).get()
			.uri("/graphql")
			.param("query", "{ a }")
			.header("Accept", accept)
			.header("If-None-Match", tag)
			.exchange()).hasStatus(200);
		assertThat(this.executions).hasValue(2);
	}

	@Test
	void forbidsCachingWithoutData() throws IOException {
		this.state.set(Optional.empty());
		assertThat(get(product(TestDocuments.any()), "\"any\"")).hasStatus(200)
			.doesNotContainHeader("ETag")
			.hasHeader("Cache-Control", "no-store");
	}

	@Test
	void returnsErrorsAsGraphQlResponses() throws IOException {
		MockMvcTester product = product(TestDocuments.any());
		this.result.set(Mono.error(new IllegalStateException("secret")));
		assertThat(get(product, "\"any\"")).hasStatus(500)
			.hasHeader("Cache-Control", "no-store")
			.bodyText()
			.contains("\"code\":\"INTERNAL\"", "Reference")
			.doesNotContain("secret", "IllegalState");
		this.result.set(Mono.error(new ApiProblem(ProblemCode.UNAVAILABLE, "Try again.")));
		assertThat(get(product, "\"any\"")).hasStatus(503)
			.hasHeader("Retry-After", "5")
			.bodyText()
			.contains("\"retryAfterSeconds\":5");
		this.result.set(Mono.error(new ServiceUnavailableException("secret")));
		assertThat(get(product, "\"any\"")).hasStatus(503)
			.bodyText()
			.contains("cannot be reached")
			.doesNotContain("secret");
	}

	@Test
	void disablesTimeoutOfServer() throws IOException {
		this.result.set(Mono.never());
		assertThat(product(TestDocuments.any()).get()
			.uri("/graphql")
			.param("query", "{ a }")
			.asyncExchange()
			.getRequest()
			.getAsyncContext()).extracting(AsyncContext::getTimeout).isEqualTo(0L);
	}

	@ParameterizedTest
	@CsvSource({ "BAD_REQUEST, 400", "UNAVAILABLE, 503", "OVERLOADED, 503", "TIMEOUT, 504", "INTERNAL, 500",
			"SOMETHING_ELSE, 400" })
	void mapsErrorCodeToStatus(String code, int status) throws IOException {
		GraphQLError error = GraphQLError.newError().message("No.").extensions(Map.of("code", code)).build();
		this.result.set(Mono.just(ExecutionResult.newExecutionResult().errors(List.of(error)).build()));
		MockMvcTester product = product(TestDocuments.any());
		assertThat(post(product, "{\"query\": \"{ a }\"}", "application/graphql-response+json")).hasStatus(status);
		assertThat(post(product, "{\"query\": \"{ a }\"}", "application/json")).hasStatus(200);
	}

	@Test
	void sendsRetryAfter() throws IOException {
		GraphQLError error = GraphQLError.newError()
			.message("No.")
			.extensions(Map.of("code", "OVERLOADED", "retryAfterSeconds", 1))
			.build();
		this.result.set(Mono.just(ExecutionResult.newExecutionResult().errors(List.of(error)).build()));
		MockMvcTester product = product(TestDocuments.any());
		assertThat(post(product, "{\"query\": \"{ a }\"}", "application/graphql-response+json")).hasStatus(503)
			.hasHeader("Retry-After", "1");
		assertThat(post(product, "{\"query\": \"{ a }\"}", "application/json")).hasStatus(200)
			.doesNotContainHeader("Retry-After");
	}

	@Test
	void acceptsBodyUpToLimit() throws IOException {
		MockMvcTester product = product(TestDocuments.any());
		String largest = "{\"query\":\"{ a }\"}" + " ".repeat(83);
		assertThat(largest).hasSize(100);
		assertThat(post(product, largest, "application/json")).hasStatus(200);
		assertThat(post(product, largest + " ", "application/json")).hasStatus(413)
			.bodyText()
			.contains("LIMIT_EXCEEDED", "larger than 100 bytes");
		assertThat(this.executions).hasValue(1);
	}

	@Test
	void rejectsUntrustedDocuments() throws IOException {
		MockMvcTester product = product(TestDocuments.trustedOnly());
		assertThat(post(product, "{\"query\": \"{ a }\"}", "application/json")).hasStatus(403)
			.bodyText()
			.contains("DOCUMENT_NOT_TRUSTED", "oversight.trusted-documents.folder");
		assertThat(get(product, "\"any\"")).hasStatus(403);
		assertThat(this.executions).hasValue(0);
		assertThat(post(product, "{\"documentId\": \"who-oversees\"}", "application/json")).hasStatus(200);
		assertThat(this.executions).hasValue(1);
	}

	private String tagOf(MockMvcTester product) {
		String tag = get(product, "\"none\"").getResponse().getHeader("ETag");
		assertThat(tag).isNotNull();
		return String.valueOf(tag);
	}

	private static MvcTestResult get(MockMvcTester product, String tag) {
		return product.get()
			.uri("/graphql")
			.param("query", "{ a }")
			.header("Accept", "application/json")
			.header("If-None-Match", tag)
			.exchange();
	}

	private static MvcTestResult post(MockMvcTester product, String body, String accept) {
		return product.post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.header("Accept", accept)
			.content(body)
			.exchange();
	}

	private final class State implements DataState {

		@Override
		public Optional<String> present() {
			return GraphQlEndpointTests.this.state.get();
		}

		@Override
		public Optional<Duration> unconfirmedFor() {
			return GraphQlEndpointTests.this.unconfirmedFor.get();
		}

	}

	private MockMvcTester product(DocumentPolicy documents) {
		WebGraphQlHandler handler = WebGraphQlHandler.builder((request) -> {
			this.executions.incrementAndGet();
			ExecutionInput input = ExecutionInput.newExecutionInput(request.getDocument()).build();
			return this.result.get()
				.map((done) -> (ExecutionGraphQlResponse) new DefaultExecutionGraphQlResponse(input, done));
		}).build();
		AnswerTags tags = new AnswerTags(new State(), new TestClock(), this.environment,
				ProgramChecksum.of(TestJars.write(this.folder.resolve("product.jar"), this.code)));
		AnswerCache cache = new AnswerCache(new AnswerCacheSettings(this.cacheSize), new State(), new TestClock());
		GraphQlEndpoint endpoint = new GraphQlEndpoint(handler, documents, tags, cache, JsonMapper.shared(),
				TestProblemResponses.responses(), TestLimits.with("request-size", "100B"));
		return MockMvcTester
			.create(MockMvcBuilders.routerFunctions(HttpConfiguration.routes(endpoint, "/graphql")).build());
	}

	/** The time of the test. */
	private final class TestClock extends Clock {

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return GraphQlEndpointTests.this.now.get();
		}

	}

}
