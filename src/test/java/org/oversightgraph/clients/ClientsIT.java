package org.oversightgraph.clients;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.ProductTest;
import org.oversightgraph.clients.Programs.Outcome;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the programs of the pages in src/docs/clients with the published clients. Each
 * program must print the output that its page states.
 */
@ProductTest
class ClientsIT {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final Pattern REQUEST = Pattern.compile("^HTTP (\\w+) (\\S+) (\\d+)$", Pattern.MULTILINE);

	private static final String RELAY = "../node_modules/relay-compiler/cli.js";

	private static final String CODEGEN = "../node_modules/@graphql-codegen/cli/esm/bin.js";

	private static final String TYPESCRIPT = "../node_modules/typescript/bin/tsc";

	private final String address;

	ClientsIT(@LocalServerPort int port) {
		this.address = "http://127.0.0.1:" + port;
	}

	@AfterAll
	static void close() {
		HTTP.close();
	}

	@Test
	void apolloMergesPagesAndReadsErrorCode() throws Exception {
		ClientPage page = page("apollo-client");
		assertPrints(page, "icbs.mjs", NodeScripts.run(page, "icbs.mjs"));
	}

	@Test
	void apolloMergesPagesOfItemsWithoutIds() throws Exception {
		ClientPage page = page("apollo-client");
		Outcome outcome = NodeScripts.run(page, "findings.mjs", this.address + "/graphql");
		assertThat(outcome.lines()).as(outcome.errors()).containsExactly("15 15");
	}

	@Test
	void apolloCachesEachDateSeparately() throws Exception {
		ClientPage page = page("apollo-client");
		assertPrints(page, "days.mjs", NodeScripts.run(page, "days.mjs"));
	}

	@Test
	void apolloRegistersQueryByPostAndSendsHashByGet() throws Exception {
		ClientPage page = page("apollo-client");
		Outcome outcome = NodeScripts.run(page, "persisted.mjs");
		assertPrints(page, "persisted.mjs", outcome);
		assertThat(requests(outcome)).containsExactly("GET 404", "POST 200", "GET 200");
		assertThat(outcome.errors()).doesNotContain("?query=", "&query=");
	}

	@Test
	void urqlSendsGetByDefault() throws Exception {
		ClientPage page = page("urql");
		Outcome outcome = NodeScripts.run(page, "icbs.mjs");
		assertPrints(page, "icbs.mjs", outcome);
		assertThat(requests(outcome)).hasSize(4).containsOnly("GET 200");
	}

	@Test
	void urqlSendsHash() throws Exception {
		ClientPage page = page("urql");
		Outcome outcome = NodeScripts.run(page, "persisted.mjs");
		assertPrints(page, "persisted.mjs", outcome);
		assertThat(requests(outcome)).containsExactly("GET 404", "GET 200");
		assertPrints(page, "persisted.mjs", NodeScripts.run(page, "persisted.mjs"));
	}

	@Test
	void graphqlRequestReadsListsAndErrorCode() throws Exception {
		ClientPage page = page("graphql-request");
		assertPrints(page, "icbs.mjs", NodeScripts.run(page, "icbs.mjs"));
	}

	@Test
	void relayCompilesSchemaAndAppendsPages() throws Exception {
		ClientPage page = page("relay");
		Files.writeString(page.folder().resolve("schema.graphql"), get(this.address + "/graphql/schema").body());
		assertSucceeds(NodeScripts.run(page, RELAY));

		assertSucceeds(NodeScripts.run(page, "bundle.mjs", "render.jsx", "render.mjs"));
		Outcome list = assertSucceeds(NodeScripts.run(page, "render.mjs"));
		assertThat(list.lines()).containsExactly("20 of 42 ICBs, 20 shown", "40 of 42 ICBs, 40 shown",
				"42 of 42 ICBs, 42 shown");

		assertSucceeds(NodeScripts.run(page, "bundle.mjs", "src/organisation.js", "organisation.mjs"));
		Outcome organisation = NodeScripts.run(page, "organisation.mjs");
		assertPrints(page, "src/organisation.js", organisation);
		assertThat(organisation.errors()).contains("NOT_FOUND: There is no organisation with the code RX8X.");
	}

	@Test
	void codegenGeneratesCheckedTypesAndTrustedDocuments() throws Exception {
		ClientPage page = page("codegen");
		assertSucceeds(NodeScripts.run(page, CODEGEN));
		assertSucceeds(NodeScripts.run(page, TYPESCRIPT));
		assertPrints(page, "src/icbs.ts", NodeScripts.run(page, "out/icbs.js"));

		String program = page.block("src/icbs.ts");
		Files.writeString(page.folder().resolve("src/wrong.ts"), program.replace("icb.name", "icb.nickname"));
		Outcome refused = NodeScripts.run(page, TYPESCRIPT, "--noEmit");
		assertThat(refused.exit()).isNotZero();
		assertThat(refused.lines()).anySatisfy((line) -> assertThat(line).contains("wrong.ts", "'nickname'"));

		assertSucceeds(NodeScripts.run(page, "trust.mjs"));
		try (Stream<Path> files = Files.list(page.folder().resolve("trusted"))) {
			assertThat(files).hasSize(2)
				.allSatisfy((file) -> assertThat(file.getFileName())
					.hasToString(sha256(Files.readAllBytes(file)) + ".graphql"));
		}
	}

	@Test
	void pythonGqlReadsListsAndErrorCode() throws Exception {
		ClientPage page = page("python-gql");
		assertPrints(page, "icbs.py", PythonPrograms.run(page, "icbs.py"));
	}

	@Test
	void httpGraphQlClientReadsListAndErrorCode() throws Exception {
		ClientPage page = page("java-httpgraphqlclient");
		Outcome outcome = Programs.run(page.folder(),
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), "Icbs.java");
		assertPrints(page, "Icbs.java", outcome);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ask.sh", "get.sh", "poll.sh", "errors.sh", "list.sh" })
	void curlPrintsDocumentedOutput(String script) throws Exception {
		Assumptions.assumeTrue(Programs.isInstalled("curl"), "curl is not installed.");
		ClientPage page = page("curl");
		assertPrints(page, script, Programs.run(page.folder(), "sh", script));
	}

	@Test
	void spreadsheetLinksReturnTables() throws Exception {
		String text = page("excel-power-bi").text();
		List<String> links = Pattern.compile("`(http://\\S+\\.csv[^`]*)`")
			.matcher(text)
			.results()
			.map((link) -> link.group(1))
			.toList();
		assertThat(links).hasSize(4);
		for (String link : links) {
			assertTable(get(link));
		}
	}

	@Test
	void powerQueryBuildsLinkFromParts() throws Exception {
		String query = page("excel-power-bi").block("oversight.pq");
		String path = Pattern.compile("RelativePath = \"([^\"]+)\"")
			.matcher(query)
			.results()
			.findFirst()
			.orElseThrow()
			.group(1);
		String parameters = Pattern.compile("(\\w+) = \"([^\"/]+)\"[,\\]]")
			.matcher(query.substring(query.indexOf("Query = ["), query.indexOf("]),")))
			.results()
			.map((part) -> part.group(1) + "=" + part.group(2))
			.reduce((first, second) -> first + "&" + second)
			.orElseThrow();
		assertThat(parameters).isEqualTo("asOf=2026-05-01&edition=NOF-2022-23&trustTypes=AMBULANCE");
		assertTable(get(this.address + "/" + path + "?" + parameters));
	}

	@Test
	void indexLinksToEachPage() throws IOException {
		String index = Files.readString(Path.of("src/docs/index.md"));
		try (Stream<Path> pages = Files.list(Path.of("src/docs/clients"))) {
			assertThat(pages).hasSize(9)
				.allSatisfy((page) -> assertThat(index).contains("](clients/" + page.getFileName() + ")"));
		}
	}

	private ClientPage page(String name) throws IOException {
		return ClientPage.of(name, this.address);
	}

	private static void assertPrints(ClientPage page, String program, Outcome outcome) {
		assertSucceeds(outcome);
		assertThat(outcome.lines()).as(outcome.errors()).containsExactlyElementsOf(page.prints(program));
	}

	private static Outcome assertSucceeds(Outcome outcome) {
		assertThat(outcome.exit()).as("%s%n%s", String.join("\n", outcome.lines()), outcome.errors()).isZero();
		return outcome;
	}

	/** Returns the method and response status of each request that a program sent. */
	private static List<String> requests(Outcome outcome) {
		return REQUEST.matcher(outcome.errors())
			.results()
			.map((MatchResult request) -> request.group(1) + " " + request.group(3))
			.toList();
	}

	private static HttpResponse<String> get(String link) throws IOException, InterruptedException {
		return HTTP.send(HttpRequest.newBuilder(URI.create(link)).build(), HttpResponse.BodyHandlers.ofString());
	}

	private static void assertTable(HttpResponse<String> response) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
		assertThat(response.body().lines()).as(response.uri().toString()).hasSizeGreaterThan(1);
	}

	private static String sha256(byte[] bytes) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
	}

}
