package org.oversightgraph;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.process.ProductProcess;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks that a product without caches returns the same answers as one with caches. */
@ProductTest
class UncachedAnswersIT {

	private static @Nullable ConfigurableApplicationContext uncached;

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@BeforeAll
	static void startWithoutCaches() {
		List<String> settings = new ArrayList<>(TestGraph.settings());
		settings.addAll(List.of("--server.port=0", "--oversight.dataset=england"));
		settings.addAll(ProductProcess.CACHES_OFF);
		uncached = new SpringApplicationBuilder(OversightGraphApplication.class).run(settings.toArray(String[]::new));
	}

	@AfterAll
	static void stop() {
		Objects.requireNonNull(uncached).close();
	}

	static Stream<String> documents() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("graphql-schema/operations"))) {
			return files.map((file) -> String.valueOf(file.getFileName()).replace(".graphql", ""))
				.sorted()
				.toList()
				.stream();
		}
	}

	/** The first answer fills the caches. The second answer comes from the caches. */
	@ParameterizedTest
	@MethodSource("documents")
	void returnsSameAnswerWithAndWithoutCaches(String document) throws Exception {
		String body = JsonMapper.shared().writeValueAsString(Map.of("query", Documents.text(document)));
		String plain = send(uncachedPort(), "/graphql", body);
		assertThat(plain).doesNotContain("\"errors\"");
		assertThat(send(this.port, "/graphql", body)).isEqualTo(plain);
		assertThat(send(this.port, "/graphql", body)).isEqualTo(plain);
	}

	/**
	 * Queries for other codes and dates use rows and results that earlier queries cached.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "2021-12-01", "2023-06-01", "2025-03-01", "2026-11-26" })
	void returnsSameAnswerOnEachDate(String date) throws Exception {
		String query = "query ($date: Date) { trusts: organisations(first: 100, asOf: $date, filter: {kinds: [TRUST, ICB]}) "
				+ "{ nodes { code name oversight { determination lead { code name } reasons { statement facts { statement } } } "
				+ "standing { segment { segment } } ... on Trust { systems { icb { code region { code } } } segment { segment } } } } }";
		String body = JsonMapper.shared().writeValueAsString(Map.of("query", query, "variables", Map.of("date", date)));
		String plain = send(uncachedPort(), "/graphql", body);
		assertThat(plain).contains("\"determination\"").doesNotContain("\"errors\"");
		assertThat(send(this.port, "/graphql", body)).isEqualTo(plain);
		assertThat(send(this.port, "/graphql", body)).isEqualTo(plain);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/organisations/RX7?asOf=2024-06-01", "/organisations/QKS/system", "/map.svg",
			"/shared-oversight.csv", "/gaps.json", "/support" })
	void returnsSamePageWithAndWithoutCaches(String path) throws Exception {
		String plain = page(uncachedPort(), path);
		assertThat(plain).isNotEmpty();
		assertThat(page(this.port, path)).isEqualTo(plain);
		assertThat(page(this.port, path)).isEqualTo(plain);
	}

	private String page(int server, String path) throws Exception {
		// Pages cite their own address.
		return send(server, path, null).replace("127.0.0.1:" + server, "127.0.0.1");
	}

	private String send(int server, String path, @Nullable String body) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server + path));
		if (body != null) {
			request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
		}
		return this.client.send(request.build(), BodyHandlers.ofString()).body();
	}

	private static int uncachedPort() {
		return Objects.requireNonNull(uncached)
			.getEnvironment()
			.getRequiredProperty("local.server.port", Integer.class);
	}

}
