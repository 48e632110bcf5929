package org.oversightgraph;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.export.DatasetWriter;
import org.oversightgraph.platform.access.IdentityService;
import org.oversightgraph.platform.http.DataState;
import org.oversightgraph.release.Attribution;
import org.oversightgraph.release.ImportUnderWayException;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Checks that only people with a permitted role see restricted facts. For everyone else,
 * the answers of a product with restricted rows equal those of a product without these
 * rows. {@link SweepIT} checks that the comparison is complete.
 */
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestrictedFactsIT {

	/** Documents without facts. */
	private static final Set<String> WITHOUT_FACTS = Set.of("framework", "framework-difference", "framework-paragraph",
			"entities", "framework-editions", "framework-reader", "edition-dates", "support-rules", "own-node",
			"own-rule", "page-frame", "search", "resolve-organisation", "areas", "change-dates", "scenario-choices",
			"system-interaction");

	/**
	 * Fields with arguments that return no facts, or none that the restricted rows
	 * change.
	 */
	private static final Set<String> FIELDS_WITHOUT_FACTS = Set.of("FrameworkEdition.passages",
			"FrameworkEdition.rules", "FrameworkSegment.criteria", "Query.framework", "Query.frameworkDifference",
			"Query.frameworkRule", "Query.provision", "Scenario.findingsGained", "Scenario.findingsMoved",
			"SystemBodyEdge.members");

	/** Order of the tests that import further releases. */
	private static final int AFTER_COMPARISONS = 100;

	private static final List<String> PEOPLE = List.of("reader", "restricted-reader", "curator", "importer",
			"operator");

	/**
	 * The start of a name that signs in with a token. The rest is the role in the token.
	 */
	private static final String TOKEN = "token ";

	/**
	 * The headers of an answer to a person, which differ from those of a public answer.
	 */
	private static final String CACHING = "(?m)^(cache-control|vary): .*\n";

	private static final Pattern CURSOR = Pattern.compile("\"cursor\":\"([^\"]+)\"");

	private static final IdentityService SERVICE = new IdentityService();

	/** The answers of a product without restricted rows. */
	private static Map<String, String> without = Map.of();

	/** The answers to a person with the right. */
	private static Map<String, String> all = Map.of();

	private static @Nullable ConfigurableApplicationContext product;

	/** Starts the product with the first release, and imports the second. */
	private static ConfigurableApplicationContext start(boolean withRestricted, Path folder) throws Exception {
		RestrictedData data = new RestrictedData(TestGraph.datasetReader());
		TestGraph.empty();
		DatasetWriter.toFolder(data.first(withRestricted), folder);
		List<String> settings = new ArrayList<>(TestGraph.settings());
		// An answer that timed out on a busy machine would differ.
		settings.addAll(List.of("--server.port=0", "--oversight.dataset=" + folder, "--oversight.limits.time=1m",
				"--oversight.graph.query-timeout=1m", "--oversight.admission.heavy=8",
				"--oversight.admission.exports=8"));
		settings.addAll(List.of("--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + SERVICE.issuer(),
				"--spring.security.oauth2.resourceserver.jwt.audiences=oversight-graph",
				"--oversight.access.roles-claim=realm_access.roles"));
		String password = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("secret");
		PEOPLE.forEach((person) -> {
			settings.add("--oversight.access.people.%s.password=%s".formatted(person, password));
			settings.add("--oversight.access.people.%s.roles=%s".formatted(person, person));
		});
		ConfigurableApplicationContext started = SpringApplication.run(OversightGraphApplication.class,
				settings.toArray(String[]::new));
		awaitRelease(started, 1);
		follow(started, data.second(withRestricted), "Second release");
		return started;
	}

	/** Imports a release with another importer, and waits until the product uses it. */
	private static void follow(ConfigurableApplicationContext started, DatasetContent content, String reason) {
		// The product holds the lock for a moment after its own import.
		long number = await().ignoreException(ImportUnderWayException.class)
			.until(() -> TestGraph.load(content, new Attribution("tests", reason)).number(), (_) -> true);
		awaitRelease(started, number);
	}

	private static void awaitRelease(ConfigurableApplicationContext started, long number) {
		await().atMost(Duration.ofMinutes(1))
			.until(() -> started.getBean(DataState.class)
				.present()
				.filter((state) -> state.startsWith(RestrictedData.ID + " " + number + " "))
				.isPresent());
	}

	/**
	 * The person with the right sends the first requests, so that every cache contains
	 * restricted facts.
	 */
	@BeforeAll
	static void readEverything(@TempDir Path bare, @TempDir Path full) throws Exception {
		try (ConfigurableApplicationContext started = start(false, bare); Sweep sweep = sweep(started, null)) {
			without = sweep.everything();
		}
		product = start(true, full);
		try (Sweep sweep = sweep(product, "restricted-reader")) {
			all = sweep.everything();
		}
	}

	@AfterAll
	static void stop() {
		if (product != null) {
			product.close();
		}
		SERVICE.close();
		TestGraph.empty();
	}

	/**
	 * Returns a client.
	 * @param person a name, or {@link #TOKEN} and a role; null for nobody
	 */
	private static Sweep sweep(@Nullable ConfigurableApplicationContext started, @Nullable String person) {
		WebServerApplicationContext web = (WebServerApplicationContext) Objects.requireNonNull(started);
		int port = Objects.requireNonNull(web.getWebServer()).getPort();
		return new Sweep(port,
				() -> Optional.ofNullable(person)
					.map((name) -> name.startsWith(TOKEN) ? "Bearer " + SERVICE.token(name.substring(TOKEN.length()))
							: Sweep.basic(name)));
	}

	private static void assertAsWithoutRestrictedRows(Map<String, String> answers, boolean signedIn) {
		assertThat(answers.keySet()).isEqualTo(without.keySet());
		Map<String, String> different = new TreeMap<>();
		answers.forEach((request, answer) -> {
			assertThat(answer).as(request)
				.doesNotContainIgnoringCase(RestrictedData.MARKER)
				.doesNotContain("\"INTERNAL\"");
			String expected = without.getOrDefault(request, "");
			String actual = answer;
			if (signedIn) {
				expected = expected.replaceAll(CACHING, "");
				actual = actual.replaceAll(CACHING, "");
			}
			if (!actual.equals(expected)) {
				different.put(request, difference(expected, actual));
			}
		});
		assertThat(different).isEmpty();
		if (signedIn) {
			assertThat(answers.keySet()).filteredOn((request) -> !request.equals("/actuator/health"))
				.allMatch((request) -> answers.getOrDefault(request, "")
					.contains("\ncache-control: [private, no-store]\n"));
		}
	}

	private static String difference(String expected, String actual) {
		int at = Arrays.mismatch(expected.toCharArray(), actual.toCharArray());
		return "expected …%s… but was …%s…".formatted(around(expected, at), around(actual, at));
	}

	private static String around(String text, int at) {
		return text.substring(Math.max(0, at - 60), Math.min(text.length(), Math.max(0, at) + 60));
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "reader", "operator", TOKEN + "reader", TOKEN + "visitor" })
	@Order(1)
	void hidesRestrictedFactsFromEveryoneWithoutRight(@Nullable String person) {
		try (Sweep sweep = sweep(product, person)) {
			assertAsWithoutRestrictedRows(sweep.everything(), person != null);
		}
	}

	@Test
	@Order(1)
	void comparisonsIncludeRestrictedFacts() {
		assertThat(all.keySet()).isEqualTo(without.keySet());
		assertThat(withoutRestrictedFact("document")).isSubsetOf(WITHOUT_FACTS);
		assertThat(withoutRestrictedFact("argument")).isSubsetOf(FIELDS_WITHOUT_FACTS);
		// Only the names of requests are asserted. The answers are too large for a
		// message.
		String zip = all.getOrDefault("/export/dataset.zip", "");
		assertThat(RestrictedData.tables()).allMatch((table) -> zip.contains("/" + table.file()));
		assertThat(requestsWith(RestrictedData.MARKER, all)).hasSizeGreaterThan(100);
		assertThat(requestsWith(RestrictedData.NUMBER, all)).isNotEmpty();
		assertThat(requestsWith("\"errors\"", all)).filteredOn((request) -> request.startsWith("argument ")).isEmpty();
		assertThat(List.of("organisations filter {segment: 4}",
				"organisations orderBy {field: SEGMENT, direction: ASC}", "arrangements filter {party: \"ZR02\"}",
				"supportEpisodes filter {programmes: [MANDATED_SUPPORT]}", "changes kinds [ADDED]"))
			.map((argument) -> "argument Query." + argument)
			.noneMatch((argument) -> body(all.get(argument)).equals(body(without.get(argument))));
		assertThat(requestsWith("\"INTERNAL\"", all)).isEmpty();
		assertThat(Stream.of(all, without).flatMap((answers) -> answers.values().stream()))
			.noneMatch((answer) -> answer.startsWith("503"));
		assertThat(all.keySet().stream().filter((request) -> request.startsWith("list ")))
			.allMatch((request) -> all.getOrDefault(request, "").startsWith("200"));
		assertThat(all.get("/organisations/ZR02?asOf=2026-10-15")).contains("You can see restricted facts.");
	}

	/**
	 * Returns the documents, or the fields with arguments, that show no restricted fact
	 * to anyone.
	 */
	private static Set<String> withoutRestrictedFact(String kind) {
		Set<String> names = new TreeSet<>();
		Set<String> different = new TreeSet<>();
		all.forEach((request, answer) -> {
			if (request.startsWith(kind + " ")) {
				String name = request.split(" ", 3)[1];
				names.add(name);
				if (!body(answer).equals(body(without.get(request)))) {
					different.add(name);
				}
			}
		});
		names.removeAll(different);
		return names;
	}

	/** Returns an answer in JSON without its headers, which depend on the person. */
	private static String body(@Nullable String answer) {
		return Objects.requireNonNull(answer).substring(answer.indexOf('{'));
	}

	private static List<String> requestsWith(String text, Map<String, String> answers) {
		return answers.entrySet()
			.stream()
			.filter((answer) -> answer.getValue().contains(text))
			.map(Map.Entry::getKey)
			.toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "curator", "importer", TOKEN + "restricted-reader" })
	@Order(1)
	void showsRestrictedFactsToEveryoneWithRight(String person) {
		try (Sweep sweep = sweep(product, person)) {
			Map<String, String> answers = sweep.sample();
			assertThat(answers.keySet())
				.allMatch((request) -> answers.getOrDefault(request, "").equals(all.get(request)));
		}
	}

	@Test
	@Order(1)
	void marksRestrictedFactsForAuthorisedReaders() {
		String query = """
				{ oversight(of: "ZR02", asOf: "2026-10-15") {
				    segment { segment restricted publishedOn }
				    subject { arrangements(first: 50) { nodes { title restricted } }
				      standing { segmentNote segmentHistory { fact { statement restricted } } } } } }""";
		try (Sweep open = sweep(product, null); Sweep restricted = sweep(product, "restricted-reader")) {
			assertThat(restricted.graphQl(query, Map.of())).contains(
					"{\"segment\":4,\"restricted\":true,\"publishedOn\":null}",
					"for Q1 2026/27, not published, recorded from 1 October 2026",
					"{\"title\":\"Zyxmarker agreement\",\"restricted\":true}", "\"restricted\":false");
			assertThat(open.graphQl(query, Map.of())).contains("\"restricted\":false")
				.doesNotContain("\"restricted\":true");
			String page = "/organisations/ZR02/standing?asOf=2026-10-15";
			assertThat(restricted.get(page)).contains("Restricted: not published");
			assertThat(open.get(page)).doesNotContain("Restricted: not published");
		}
	}

	@Test
	@Order(1)
	void separatesCachedAnswersByPerson() {
		String query = "/graphql?query="
				+ "%7B%20releases(first:1)%20%7B%20edges%20%7B%20node%20%7B%20facts%20%7D%20%7D%20%7D%20%7D";
		try (Sweep open = sweep(product, null);
				Sweep reader = sweep(product, "reader");
				Sweep restricted = sweep(product, "restricted-reader")) {
			var first = open.response(open.to(query));
			var second = restricted.response(restricted.to(query));
			assertThat(first.headers().allValues("Vary"))
				.anyMatch((value) -> value.toLowerCase(Locale.ROOT).contains("authorization"));
			assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
			assertThat(second.headers().allValues("Cache-Control")).containsExactly("private, no-store");
			assertThat(second.body()).isNotEqualTo(first.body());
			String tag = first.headers().firstValue("ETag").orElseThrow();
			assertThat(second.headers().firstValue("ETag")).isNotEqualTo(first.headers().firstValue("ETag"));
			assertThat(open.response(open.to(query).header("If-None-Match", tag)).statusCode()).isEqualTo(304);
			assertThat(restricted.response(restricted.to(query).header("If-None-Match", tag)).statusCode())
				.isEqualTo(200);
			for (String address : List.of("/about", "/about.json", "/feeds/changes.atom", "/export/releases.csv",
					"/export/dataset.zip")) {
				for (Sweep person : List.of(reader, restricted)) {
					assertThat(person.response(person.to(address)).headers().allValues("Cache-Control"))
						.containsExactly("private, no-store");
				}
				assertThat(open.response(open.to(address)).headers().allValues("Vary")).as(address)
					.anyMatch((value) -> value.toLowerCase(Locale.ROOT).contains("authorization"));
			}
		}
	}

	/**
	 * A cursor from a restricted list can reach somebody without the right. It then
	 * selects the same page as the cursor of the last public item before it.
	 */
	@Test
	@Order(1)
	void cursorsOfRestrictedListsShowNoMore() {
		Set<String> withHidden = new TreeSet<>();
		try (Sweep open = sweep(product, null); Sweep restricted = sweep(product, "restricted-reader")) {
			SweepArguments.lists().forEach((name, document) -> {
				List<String> visible = cursors(open.graphQl(document, Map.of()));
				Map<String, Object> last = Map.of();
				for (String cursor : cursors(restricted.graphQl(document, Map.of()))) {
					Map<String, Object> after = Map.of("after", cursor);
					if (visible.contains(cursor)) {
						last = after;
					}
					else {
						withHidden.add(name);
						assertThat(body(open.graphQl(document, after))).as(name)
							.isEqualTo(body(open.graphQl(document, last)));
					}
				}
			});
		}
		assertThat(withHidden).hasSizeGreaterThan(15)
			.contains("Query.arrangements after $after", "Query.findings after $after",
					"Query.supportEpisodes after $after");
	}

	/**
	 * The public changes of a release have positions of their own. A reader who no longer
	 * signs in must not miss any of them.
	 */
	@Test
	@Order(1)
	void refusesCursorOfRestrictedChanges() {
		String changes = """
				query Page($after: String) { changes(since: {release: 1}, first: 5, after: $after) {
				  edges { cursor node { statement } } } }""";
		try (Sweep open = sweep(product, null); Sweep restricted = sweep(product, "restricted-reader")) {
			Map<String, String> after = Map.of("after", cursors(restricted.graphQl(changes, Map.of())).getLast());
			assertThat(cursors(restricted.graphQl(changes, after))).hasSize(5);
			assertThat(open.graphQl(changes, after)).contains("BAD_REQUEST", "start again after release 1.",
					"\"changes\":null");
			assertThat(
					cursors(open.graphQl(changes, Map.of("after", cursors(open.graphQl(changes, Map.of())).getLast()))))
				.hasSize(5);
		}
	}

	private static List<String> cursors(String answer) {
		return CURSOR.matcher(answer).results().map((cursor) -> cursor.group(1)).toList();
	}

	/**
	 * An importer who exports without signing in has a file without restricted rows. An
	 * import of this file would withdraw them.
	 */
	@Test
	@Order(AFTER_COMPARISONS)
	void refusesImportOfPublicExport() {
		try (Sweep open = sweep(product, null); Sweep importer = sweep(product, "importer")) {
			var published = open.response(open.to("/export/dataset.zip"));
			var whole = importer.response(importer.to("/export/dataset.zip"));
			String tag = published.headers().firstValue("ETag").orElseThrow();
			assertThat(tag).isEqualTo("\"2-public\"");
			for (String dryRun : List.of("true", "false")) {
				var refused = importer.response(imported(importer, published.body(), tag, dryRun));
				assertThat(refused.statusCode()).isEqualTo(409);
				assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("Restricted rows are missing",
						"the public rows of release 2, which also has restricted rows");
			}
			var unchanged = importer
				.response(imported(importer, whole.body(), whole.headers().firstValue("ETag").orElseThrow(), "false"));
			assertThat(unchanged.statusCode()).isEqualTo(200);
			assertThat(unchanged.headers().firstValue("ETag")).hasValue("\"2\"");
		}
	}

	private static HttpRequest.Builder imported(Sweep importer, byte[] zip, String tag, String dryRun) {
		return importer.to("/import?dryRun=" + dryRun)
			.header("Content-Type", "application/zip")
			.header("If-Match", tag)
			.POST(HttpRequest.BodyPublishers.ofByteArray(zip));
	}

	@Test
	@Order(AFTER_COMPARISONS)
	void withholdsReasonOfRestrictedRelease(CapturedOutput output) {
		DatasetContent second = new RestrictedData(TestGraph.datasetReader()).second(true);
		DatasetContent fewer = new DatasetContent(second.header(),
				second.rows()
					.stream()
					.filter((row) -> !(row.isRestricted() && row.table().name().equals("metrics")))
					.toList());
		follow(Objects.requireNonNull(product), fewer, "Withdrew the figures of ZR02");
		assertThat(output.getOut()).contains(
				"event=\"import\" by=\"tests\" role=\"command-line\" reason=\"Withdrew the figures of ZR02\" dataset=\"restricted-facts\" release=\"3\" added=\"0\" amended=\"0\" withdrawn=\"3\"");
		String query = "{ releases(first: 1) { edges { node { reason added amended withdrawn } } } changes(since: {release: 2}) { totalCount } }";
		try (Sweep open = sweep(product, null); Sweep restricted = sweep(product, "restricted-reader")) {
			assertThat(restricted.graphQl(query, Map.of())).contains("Withdrew the figures", "\"withdrawn\":3",
					"\"totalCount\":3");
			assertThat(open.graphQl(query, Map.of())).contains("\"reason\":\"Restricted change\"", "\"withdrawn\":0",
					"\"totalCount\":0");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			recordSegment | organisation: "ZR02", segment: 3, edition: "NOF-2026-27"
			recordOversightAgreement | subject: "ZR04", lead: "ZQ1"
			recordMemorandumOfUnderstanding | icb: "ZQ1", region: "ZY1"
			recordSupportEpisode | organisation: "ZR05", programme: MANDATED_SUPPORT
			""")
	@Order(AFTER_COMPARISONS + 1)
	void curatorRecordsRestrictedFact(String mutation, String fact, CapturedOutput output) {
		String change = """
				mutation { %s(input: {%s, from: "2026-11-05", restricted: true, note: "Zyxmarker",
				  source: {described: {title: "Zyxmarker minutes of %s"}}}) {
				    userErrors { message } changed release } }""".formatted(mutation, fact, mutation);
		String sources = "{ dataset { sources(first: 100) { title } } }";
		try (Sweep open = sweep(product, null);
				Sweep reader = sweep(product, "restricted-reader");
				Sweep curator = sweep(product, "curator")) {
			assertThat(open.graphQl(change, Map.of())).contains("UNAUTHENTICATED");
			assertThat(reader.graphQl(change, Map.of())).contains("FORBIDDEN", "requires the role curator");
			String before = open.graphQl(sources, Map.of());
			String made = curator.graphQl(change, Map.of());
			assertThat(made).contains("\"userErrors\":[],\"changed\":true");
			long number = Long.parseLong(made.replaceAll("(?s).*\"release\":(\\d+).*", "$1"));
			String reading = """
					{ changes(since: {release: %d}) { totalCount nodes { statement } }
					  releases(first: 1) { edges { node { reason by } } } }""".formatted(number - 1);
			assertThat(reader.graphQl(sources, Map.of())).contains("Zyxmarker minutes of " + mutation);
			assertThat(reader.graphQl(reading, Map.of())).doesNotContain("\"totalCount\":0", "Restricted change");
			assertThat(open.graphQl(reading, Map.of())).contains("\"totalCount\":0", "Restricted change")
				.doesNotContain("Zyxmarker");
			assertThat(open.graphQl(sources, Map.of())).isEqualTo(before);
		}
		assertThat(output.getOut()).contains("event=\"revision\" by=\"curator\" role=\"curator\"");
	}

	/** A mutation with the input "restricted" has a case above. */
	@Test
	void everyMutationWithMarkIsTested() throws NoSuchMethodException {
		String cases = RestrictedFactsIT.class
			.getDeclaredMethod("curatorRecordsRestrictedFact", String.class, String.class, CapturedOutput.class)
			.getAnnotation(CsvSource.class)
			.textBlock();
		assertThat(cases.lines().map((line) -> line.split(" ", 2)[0]))
			.containsExactlyInAnyOrderElementsOf(SweepArguments.mutationsWith("restricted"));
	}

	@Test
	@Order(1)
	void everyTableOfFactsHasRestrictedRows() {
		DatasetContent first = new RestrictedData(TestGraph.datasetReader()).first(true);
		Stream<String> marked = first.rows()
			.stream()
			.filter((row) -> row.isRestricted())
			.map((row) -> row.table().name())
			.distinct();
		assertThat(marked).containsExactlyInAnyOrderElementsOf(
				RestrictedData.tables().stream().map((table) -> table.name()).toList());
	}

}
