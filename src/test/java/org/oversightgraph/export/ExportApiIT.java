package org.oversightgraph.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.Documents;
import org.oversightgraph.ProductTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.tuple;

/** Downloads files of the England dataset. */
@ProductTest
class ExportApiIT {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final Pattern NODE = Pattern.compile("<node id=\"([^\"]+)\"><data key=\"node.label\">[^<]*</data>"
			+ "<data key=\"node.node_kind\">[A-Z_]+</data><data key=\"node.code\">");

	private final GraphQlTester api;

	private final String home;

	ExportApiIT(@Autowired WebGraphQlHandler handler, @LocalServerPort int port) {
		this.api = Documents.client(handler);
		this.home = "http://127.0.0.1:" + port + "/export";
	}

	@AfterAll
	static void close() {
		CLIENT.close();
	}

	@Test
	void exportsEveryFindingOfDate() throws Exception {
		HttpResponse<byte[]> file = get("/findings.csv?asOf=2024-06-01");
		int total = this.api.document("{ findings(asOf: \"2024-06-01\") { totalCount } }")
			.execute()
			.path("findings.totalCount")
			.entity(Integer.class)
			.get();
		assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;header=present;charset=UTF-8");
		assertThat(fileName(file)).contains("oversight-findings-england-2024-06-01-release-1.csv");
		assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(file.body()).startsWith(0xEF, 0xBB, 0xBF);
		List<NamedCsvRecord> rows = rows(file);
		assertThat(rows).hasSize(total).hasSizeGreaterThan(100);
		assertThat(rows.getFirst().getHeader()).startsWith("severity", "kind", "subject_code", "subject_name",
				"statement", "rule", "citation");
		assertThat(rows(get("/findings.csv?asOf=2024-06-01&severities=HIGH"))).hasSizeBetween(1, total - 1)
			.allSatisfy((row) -> assertThat(row.getField("severity")).isEqualTo("HIGH"));
	}

	@Test
	void exportsOversightUnderRequestedEdition() throws Exception {
		HttpResponse<byte[]> file = get("/oversight.csv?asOf=2026-05-01&edition=NOF-2022-23");
		List<NamedCsvRecord> rows = rows(file);
		NamedCsvRecord ambulance = rows.stream()
			.filter((row) -> row.getField("code").equals("RX7"))
			.findFirst()
			.orElseThrow();
		assertThat(ambulance.getFields()).startsWith("RX7", "North West Ambulance Service NHS Trust", "AMBULANCE");
		assertThat(ambulance.getField("determination")).isEqualTo("PRESUMED");
		assertThat(ambulance.getField("lead_code")).isEqualTo("QE1");
		assertThat(ambulance.getField("shared_with_code")).isEqualTo("QYG\nQJ2\nQOP\nQHM");
		assertThat(ambulance.getField("coordinators_code")).isEqualTo("Y60\nY63\nY62");
		assertThat(ambulance.getField("reasons_citation")).startsWith("NOF-2022-23 ¶22");
		assertThat(ambulance.getField("edition")).isEqualTo("NOF-2022-23");
		assertThat(rows).hasSizeGreaterThan(200);
	}

	@ParameterizedTest
	@CsvSource({ "organisations.csv?kinds=ICB&asOf=2024-06-01&status=ACTIVE, 42", "organisations.csv?kinds=REGION, 7",
			"changes.csv, 0", "changes.csv?since=1, 0", "releases.csv, 1",
			"oversight.csv?trustTypes=AMBULANCE&asOf=2024-06-01, 10" })
	void exportsWholeLists(String file, int rows) throws Exception {
		assertThat(rows(get("/" + file))).hasSize(rows);
	}

	/**
	 * A statement can contain any punctuation. A cell with several statements can still
	 * be split.
	 */
	@Test
	void alignsValuesOfOneListInEveryRow() throws Exception {
		assertThat(rows(get("/oversight.csv?asOf=2024-06-01"))).hasSizeGreaterThan(190).allSatisfy((row) -> {
			int reasons = row.getField("reasons_citation").split("\n", -1).length;
			assertThat(row.getField("reasons_rule").split("\n", -1)).hasSize(reasons);
			assertThat(row.getField("reasons_statement").split("\n", -1)).hasSize(reasons);
		}).anyMatch((row) -> row.getField("reasons_statement").contains("; "));
	}

	@Test
	void exportsColumnsOfOtherLists() throws Exception {
		assertThat(rows(get("/arrangements.csv?asOf=2026-05-01"))).isNotEmpty()
			.allSatisfy((row) -> assertThat(row.getField("parties_role").split("\n", -1))
				.hasSameSizeAs(row.getField("parties_code").split("\n", -1)));
		assertThat(rows(get("/shared-providers.csv?icbs=QE1,QOP&type=AMBULANCE&asOf=2025-05-01")))
			.extracting((row) -> row.getField("code"), (row) -> row.getField("icbs_code"))
			.containsExactly(tuple("RX7", "QOP\nQE1"));
		assertThat(rows(get("/commissioning.csv?provider=RX7&asOf=2026-05-01"))).isNotEmpty()
			.allSatisfy((row) -> assertThat(row.getField("provider_code")).isEqualTo("RX7"));
	}

	@Test
	void exportsCustomQuery() throws Exception {
		HttpResponse<byte[]> file = post(
				"""
						{"query": "query($kind: OrganisationKind!, $after: String) { organisations(filter: {kinds: [$kind]}, first: 5, after: $after) { pageInfo { hasNextPage endCursor } edges { node { number: code called: name } } } }",
						"variables": {"kind": "REGION"}}""");
		assertThat(rows(file)).hasSize(7)
			.extracting((row) -> row.getField("number"))
			.contains("Y60", "Y62")
			.doesNotHaveDuplicates();
	}

	@Test
	void appliesDefaultsOfCustomQuery() throws Exception {
		String query = "query($asOf: Date = \\\"2024-06-01\\\", $release: Int = %d, $after: String) { organisations(filter: {kinds: [REGION]}, asOf: $asOf, release: $release, after: $after) { pageInfo { hasNextPage endCursor } edges { node { code } } } }";
		assertThat(fileName(post("{\"query\": \"" + query.formatted(1) + "\"}")))
			.contains("oversight-list-england-2024-06-01-release-1.csv");
		assertThat(fileName(
				post("{\"query\": \"" + query.formatted(1) + "\", \"variables\": {\"asOf\": \"2022-05-01\"}}")))
			.contains("2022-05-01");
		assertThat(text(post("{\"query\": \"" + query.formatted(7) + "\"}"))).contains("There is no release 7");
	}

	@Test
	void exportsReproducibleDataset() throws Exception {
		HttpResponse<byte[]> file = get("/dataset.zip");
		assertThat(fileName(file)).contains("oversight-dataset-england-release-1.zip");
		assertThat(get("/dataset.zip?release=1").body()).isEqualTo(file.body());
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.body()))) {
			assertThat(String.valueOf(zip.getNextEntry())).isEqualTo("england/dataset.yaml");
			assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).contains("holds_from: \"2021-07-01\"");
		}
	}

	@ParameterizedTest
	@CsvSource({ "RX7, 1, 2024-06-01", "RX7, 1, 2026-11-01", "QE1, 1, 2024-06-01", "QOP, 1, 2022-08-01",
			"collaborative:cmast, 2, 2024-06-01", "E06000009, 1, 2025-01-01", "Y62, 1, 2023-03-01" })
	void exportsSameNeighbourhoodAsApi(String code, int depth, String asOf) throws Exception {
		String query = ("{ neighbourhood(of: \"%s\", depth: %d, asOf: \"%s\", first: 200)"
				+ " { leftOut organisations { code } } }")
			.formatted(code, depth, asOf);
		GraphQlTester.Response response = this.api.document(query).execute();
		assertThat(response.path("neighbourhood.leftOut").entity(Integer.class).get()).isZero();
		List<String> expected = response.path("neighbourhood.organisations[*].code").entityList(String.class).get();
		String graph = text(get("/graph.graphml?around=%s&depth=%d&asOf=%s".formatted(code, depth, asOf)));
		Set<String> found = NODE.matcher(graph).results().map((match) -> match.group(1)).collect(Collectors.toSet());
		assertThat(found).contains(code);
		found.remove(code);
		assertThat(found).containsExactlyInAnyOrderElementsOf(expected).isNotEmpty();
	}

	@Test
	void exportsGraphAsLinkedData() throws Exception {
		HttpResponse<byte[]> file = get("/graph.jsonld?around=rx7");
		assertThat(file.headers().firstValue("Content-Type")).hasValue("application/ld+json");
		assertThat(text(file)).contains("\"og:Relationship\"", "urn:oversight-graph:england:organisation:RX7");
		assertThat(get("/graph.graphml").headers().firstValue("Content-Disposition").orElseThrow())
			.contains("oversight-graph-england-release-1.graphml");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/findings.csv?asOf=2023-02-30 | 400 | BAD_REQUEST | is not a date. Write year, month and day
			/findings.csv?asOf=1999-01-01 | 400 | BAD_REQUEST | this dataset starts on 2021-07-01
			/findings.csv?edition=NOF-1 | 400 | BAD_REQUEST | Unknown edition
			/oversight.csv?edition=NOF-1 | 400 | BAD_REQUEST | Unknown edition
			/findings.csv?provider=RX7&region=%21 | 400 | BAD_REQUEST | is not a code
			/findings.csv?release=7 | 400 | BAD_REQUEST | There is no release 7 of the data
			/findings.csv?colour=red | 400 | BAD_REQUEST | The parameters are kinds, severities
			/findings.csv?kinds=WORST | 400 | BAD_REQUEST | WORST
			/shared-providers.csv | 400 | BAD_REQUEST | The parameter icbs is required
			/shared-providers.csv?icbs=QE1,ZZ9 | 404 | NOT_FOUND | There is no organisation with the code ZZ9
			/arrangements.csv?party=%21 | 400 | BAD_REQUEST | is not a code
			/nothing.csv | 404 | NOT_FOUND | The lists are arrangements, changes
			/nothing | 404 | NOT_FOUND | The files are dataset.zip
			/dataset.zip?release=7 | 400 | BAD_REQUEST | There is no release 7 of the data
			/graph.graphml?around=XX9 | 404 | NOT_FOUND | There is no organisation with the code XX9
			/graph.jsonld?around=RX7&depth=9 | 400 | LIMIT_EXCEEDED | It must be from 1 to 3
			/graph.jsonld?depth=2 | 400 | BAD_REQUEST | around=RX7
			/graph.graphml?asOf=then | 400 | BAD_REQUEST | is not a date
			""")
	void reportsErrorsOfApi(String address, int status, String code, String message) throws Exception {
		HttpResponse<byte[]> problem = get(address);
		assertThat(problem.statusCode()).isEqualTo(status);
		assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(problem.headers().firstValue("Content-Disposition")).isEmpty();
		assertThat(text(problem)).contains("\"code\":\"" + code + "\"", message)
			.doesNotContain("Exception", "org.oversightgraph");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "{}", "{\"query\": \"{\"}", "null", "{\"query\": \"{ dataset { id } }\"}",
			"{\"query\": \"query($after: String) { nothing(after: $after) { pageInfo { hasNextPage endCursor } edges { cursor } } }\"}" })
	void rejectsQueryWithoutConnection(String body) throws Exception {
		HttpResponse<byte[]> problem = post(body);
		assertThat(problem.statusCode()).isEqualTo(400);
		assertThat(text(problem)).contains("BAD_REQUEST").doesNotContain("Exception");
	}

	@Test
	void rejectsCustomQueryThatIsTooLarge() throws Exception {
		for (int excess = 0; excess < 2; excess++) {
			HttpResponse<byte[]> problem = post("{}" + " ".repeat(1024 * 1024 - 2 + excess));
			assertThat(problem.statusCode()).isEqualTo((excess == 0) ? 400 : 413);
			assertThat(text(problem)).contains((excess == 0) ? "has no query" : "larger than 1048576 bytes");
		}
	}

	/** The second page fails, because its cursor is not valid for the list of changes. */
	@ParameterizedTest
	@CsvSource({ "100, a:name b:name c:name d:name e:name f:name g:name h:name i:name j:name k:id l:id m:id n:id",
			"1, code" })
	void failsWhenLaterPageFails(int first, String fields) throws Exception {
		String query = "query($after: String) { organisations(first: %d, after: $after) { pageInfo { hasNextPage endCursor } edges { node { %s } } } changes(since: {release: 1}, after: $after) { totalCount } }"
			.formatted(first, fields);
		HttpRequest request = list("{\"query\": \"" + query + "\"}");
		if (first == 100) {
			assertThatIOException().isThrownBy(() -> CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray()));
		}
		else {
			HttpResponse<byte[]> problem = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
			assertThat(problem.statusCode()).isEqualTo(400);
			assertThat(text(problem)).startsWith("{").contains("belongs to another list");
			assertThat(problem.headers().firstValue("Content-Disposition")).isEmpty();
		}
	}

	@Test
	void listsDownloads() throws Exception {
		assertThat(text(get(""))).contains("\"file\":\"dataset.zip\"", "\"file\":\"oversight.csv\"", "\"around\"");
	}

	private HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
		return CLIENT.send(HttpRequest.newBuilder(URI.create(this.home + address)).build(),
				HttpResponse.BodyHandlers.ofByteArray());
	}

	private HttpResponse<byte[]> post(String body) throws IOException, InterruptedException {
		return CLIENT.send(list(body), HttpResponse.BodyHandlers.ofByteArray());
	}

	private HttpRequest list(String body) {
		return HttpRequest.newBuilder(URI.create(this.home + "/list.csv"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
	}

	private static String fileName(HttpResponse<byte[]> file) {
		return file.headers().firstValue("Content-Disposition").orElseThrow();
	}

	private static String text(HttpResponse<byte[]> file) {
		return new String(file.body(), StandardCharsets.UTF_8);
	}

	private static List<NamedCsvRecord> rows(HttpResponse<byte[]> file) {
		assertThat(file.statusCode()).as(text(file)).isEqualTo(200);
		return CsvReader.builder().ofNamedCsvRecord(text(file).substring(1)).stream().toList();
	}

}
