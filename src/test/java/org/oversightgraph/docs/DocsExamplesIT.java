package org.oversightgraph.docs;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import graphql.schema.idl.SchemaParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oversightgraph.TestGraph;
import org.oversightgraph.clients.Programs;
import org.oversightgraph.clients.Programs.Outcome;
import org.oversightgraph.curation.CuratedProduct;
import org.oversightgraph.curation.Curator;
import org.oversightgraph.dataset.Zips;
import org.oversightgraph.docs.DocsPage.Block;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Runs the examples of the documentation on the England dataset, by the rules of
 * CONTRIBUTING.md. DocumentedCommandsIT runs the commands of the jar.
 */
@CuratedProduct
class DocsExamplesIT {

	private static final JsonMapper MAPPER = new JsonMapper();

	private static final List<String> LANGUAGES = List.of("graphql", "json", "sh", "console", "text");

	/**
	 * Commands that the build does not run: other programs, and starts of the product.
	 */
	private static final Pattern NOT_RUN = Pattern.compile(
			"(mvn|npm|npx|pip) .*|target/oversight-graph/oversight-graph|java -jar target/oversight-graph-\\*\\.jar( encode-password|( +\"?--\\S+)*)");

	/** Makes curl fail on error statuses and print no progress. */
	private static final String CURL_SETTINGS = "fail\nsilent\nshow-error\n";

	private final int port;

	private final Curator client;

	@TempDir
	private Path folder;

	DocsExamplesIT(@LocalServerPort int port) {
		this.port = port;
		this.client = new Curator(port);
	}

	static List<DocsPage> pages() {
		return DocsPage.withExamples();
	}

	@BeforeAll
	static void load() {
		TestGraph.use("england");
	}

	@BeforeEach
	void prepare() throws IOException {
		Files.writeString(this.folder.resolve(".curlrc"), CURL_SETTINGS);
		Files.writeString(this.folder.resolve("netrc"), "machine 127.0.0.1 login jo password secret\n");
		Files.write(this.folder.resolve("my-data.zip"), Zips.of(Path.of("seed/england")).bytes());
	}

	@ParameterizedTest
	@MethodSource("pages")
	void runsExamplesOfPage(DocsPage page) throws Exception {
		String answer = "";
		for (Block block : page.blocks()) {
			String place = "%s:%d".formatted(page, block.line());
			assertThat(LANGUAGES).as(place).contains(block.language());
			switch (block.info()) {
				case "graphql" -> answer = query(place, block);
				case "graphql schema" -> new SchemaParser().parse(block.text());
				case "sh" -> answer = shell(place, block);
				case "console" -> assertThat(block.commands()).as(place).allMatch(NOT_RUN.asMatchPredicate());
				case "json", "json shortened" -> {
					assertAnswers(place, block, answer);
					answer = "";
				}
				default -> assertThat(block.info()).as(place).isEqualTo("text");
			}
		}
	}

	private String query(String place, Block block) throws Exception {
		String request = MAPPER.writeValueAsString(Map.of("query", block.text()));
		JsonNode answer = this.client
			.send(this.client.to("/graphql", "", "")
				.header("Content-Type", "application/json")
				.POST(BodyPublishers.ofString(request))
				.build())
			.body();
		assertThat(answer.has("errors")).as("%s: %s", place, answer).isFalse();
		return answer.path("data").toString();
	}

	/** Runs a shell example, except commands of the jar, and returns its output. */
	private String shell(String place, Block block) throws Exception {
		if (block.commands().stream().allMatch((line) -> line.startsWith("java -jar "))) {
			return "";
		}
		assumeTrue(Programs.isInstalled("curl"), "curl is not installed.");
		Files.writeString(this.folder.resolve("example.sh"),
				block.text().replace("http://localhost:8080", "http://127.0.0.1:" + this.port));
		Outcome outcome = Programs.run(this.folder, "env", "CURL_HOME=" + this.folder, "sh", "-e", "example.sh");
		String output = String.join("\n", outcome.lines());
		assertThat(outcome.exit()).as("%s: %s%s", place, output, outcome.errors()).isZero();
		assertThat(output).as(place).doesNotContain("\"errors\"");
		return output;
	}

	private static void assertAnswers(String place, Block block, String answer) {
		assertThat(answer).as("%s: answer of the previous example", place).isNotEmpty();
		JsonNode expected = MAPPER.readTree(block.text());
		assertThat(contains(expected, MAPPER.readTree(answer), block.info().endsWith("shortened")))
			.as("%s: %s", place, answer)
			.isTrue();
	}

	/** Returns whether an answer has all expected values. It may have more fields. */
	private static boolean contains(JsonNode expected, @Nullable JsonNode answer, boolean shortened) {
		if (answer == null) {
			return false;
		}
		if (expected.isObject()) {
			return expected.properties()
				.stream()
				.allMatch((field) -> contains(field.getValue(), answer.get(field.getKey()), shortened));
		}
		if (expected.isArray()) {
			if (answer.size() < expected.size() || (!shortened && answer.size() > expected.size())) {
				return false;
			}
			for (int index = 0; index < expected.size(); index++) {
				if (!contains(expected.get(index), answer.get(index), shortened)) {
					return false;
				}
			}
			return true;
		}
		return expected.equals(answer);
	}

}
