package org.oversightgraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import graphql.language.OperationDefinition;
import graphql.language.TypeName;
import graphql.language.Type;
import graphql.language.NonNullType;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every way to read facts of a dataset over HTTP: documents with many variables, every
 * argument of every field, exports, feeds, pages in all formats, and tools of assistants.
 */
final class Sweep implements AutoCloseable {

	/** The last date has the restricted segments. */
	private static final List<String> DATES = List.of("2024-06-01", "2026-10-15");

	/** Organisations and dates for which each document is sent. */
	private static final List<List<String>> SUBJECTS = List.of(List.of("ZR02", DATES.getLast()),
			List.of("ZQ2", DATES.getLast()), List.of("ZY1", DATES.getLast()), List.of("ZR02", DATES.getFirst()));

	private static final Path EXPORT = Path.of("src/main/resources/export");

	/** The names of the lists of the product. */
	private static final List<String> LISTS = TestFiles.in(EXPORT, ".graphql").stream().map(Sweep::nameOf).toList();

	private static final List<Path> FOLDERS = List.of(Path.of("graphql-schema/operations"),
			Path.of("graphql-schema/pages"));

	/** Root fields that no shared document requests. */
	private static final Map<String, String> FURTHER = Map.of("own-rule",
			"{ frameworkRule(id: \"bespoke-needed\") { id } }", "own-arrangement-node",
			"query Own($ids: [ID!]!) { nodes(ids: $ids) { __typename id } node(id: \"%s\") { __typename id } }"
				.formatted(globalId("OversightAgreement", "agreement:zyxmarker")),
			"own-node", "query Own($code: OrganisationCode!) { organisation(code: $code) { id code name } }",
			"own-source",
			"{ _entities(representations: [{__typename: \"Source\", id: \"%s\"}]) { ... on Source { title } } }"
				.formatted(globalId("Source", "hidden-letter")),
			"own-release-difference",
			"{ releaseDifference(from: 1, first: 100) { totalCount edges { cursor node { statement kind table key values { column before after changed } sources { title } } } } }",
			"own-changes",
			"{ changes(since: {release: 0}, first: 100) { totalCount pageInfo { endCursor } edges { cursor node { statement sequence: release kind } } } }",
			"own-changes-last",
			"{ changes(since: {release: 0}, last: 100) { totalCount pageInfo { startCursor } edges { cursor node { statement kind table key subject: organisation { code } values { column before after changed } sources { title } } } } }");

	/** Fields of the schema that no shared document requests. */
	private static final Map<String, String> FURTHER_FIELDS = Map.of("own-arrangements",
			"""
					query Own($asOf: Date) {
					  arrangements(asOf: $asOf, first: 100) { nodes { title icbs { code }
					    ... on CommissioningDelegation { parties { nodes { code } pageInfo { endCursor } edges { cursor } } } } } }""",
			"own-standing",
			"""
					query Own($of: OrganisationCode!, $asOf: Date) {
					  standing(of: $of, asOf: $asOf) { segment { asOfQuarter evidence restricted }
					    annualAssessments { restricted } metrics { restricted } ratings { evidence }
					    support { events { date restricted } exitCriteria { evidence restricted sources { title } } } } }""",
			"own-lists",
			"""
					query Own($asOf: Date) {
					  findings(asOf: $asOf, first: 100) { edges { cursor node { icbs { code } } } }
					  supportEpisodes(asOf: $asOf, first: 100) { edges { cursor node { programme } } }
					  disagreements(asOf: $asOf, first: 100) { pageInfo { endCursor } edges { cursor } nodes { statement } }
					  changes(since: {release: 0}, first: 100) { nodes { statement } }
					  releases(first: 10) { edges { cursor } }
					  changesBetween(from: "2022-01-01", to: "2026-10-15", first: 100) { edges { cursor node { summary } } } }""",
			"own-organisation",
			"""
					query Own($code: OrganisationCode!, $asOf: Date) {
					  organisation(code: $code, asOf: $asOf) { neighbourhood(depth: 2) { asOf organisations { code } links { fact { statement } } }
					    paths(to: "ZQ1") { paths { length } }
					    ... on Trust { subtype collaboratives { pageInfo { endCursor } edges { cursor facts { statement } } } } ... on Region { onsCode } ... on SubIcbLocation { onsCode } } }""",
			"own-system",
			"""
					query Own($icb: OrganisationCode!, $asOf: Date) {
					  system(icb: $icb, asOf: $asOf) { asOf successions { statement }
					    providers(first: 50) { pageInfo { endCursor } edges { cursor } nodes { code } }
					    collaboratives { pageInfo { endCursor } edges { cursor members {
					      pageInfo { endCursor } edges { cursor certain fact { statement } } nodes { code } } } }
					    oversightAgreements { pageInfo { endCursor } edges { cursor settled facts { statement } } nodes { title } }
					    jointCommittees { edges { settled facts { statement } } } } }""",
			"own-interaction", """
					query Own($trust: OrganisationCode!, $icb: OrganisationCode!, $asOf: Date) {
					  segmentInteraction(trust: $trust, asOf: $asOf) { systems { possiblePatterns } }
					  systemInteraction(icb: $icb, asOf: $asOf) { asOf trusts { possiblePatterns } } }""",
			"own-commissioning",
			"""
					query Own($provider: OrganisationCode, $asOf: Date) {
					  commissioning(provider: $provider, asOf: $asOf) { asOf edition { id }
					    lines(first: 50) { edges { cursor node { facts { statement } chain { from { code } to { code } } } } } } }""",
			"own-shared",
			"""
					query Own($icbs: [OrganisationCode!]!, $asOf: Date) {
					  sharedProviders(icbs: $icbs, asOf: $asOf) { nodes { code } edges { cursor facts { statement } } } }""",
			"own-scenario",
			"""
					query Own($changes: [ScenarioChange!]!, $asOf: Date) {
					  scenario(changes: $changes, asOf: $asOf) { newlyMultiIcb { code } arrangementsToRewrite { parties { code } closing { code } }
					    findingsGained { pageInfo { endCursor } } differences(first: 50) { edges { cursor } }
					    findingsMoved { pageInfo { endCursor } edges { cursor node { before { statement } after { statement } } } } } }""");

	/** Lists that a client can export as CSV, in addition to those of the product. */
	private static final Map<String, String> FURTHER_LISTS = Map.of("own-changes", """
			query List($after: String) { changes(since: {release: 0}, after: $after) {
			  pageInfo { hasNextPage endCursor } edges { node { statement sources { title } } } } }""",
			"own-difference", """
					query List($after: String) { releaseDifference(from: 1, after: $after) {
					  pageInfo { hasNextPage endCursor } edges { node { statement key } } } }""", "own-support", """
					query List($after: String, $asOf: Date) { supportEpisodes(asOf: $asOf, after: $after) {
					  pageInfo { hasNextPage endCursor } edges { node { programme organisation { code } } } } }""",
			"own-disagreements", """
					query List($after: String, $asOf: Date) { disagreements(asOf: $asOf, after: $after) {
					  pageInfo { hasNextPage endCursor } edges { node { statement } } } }""", "own-between", """
					query List($after: String) { changesBetween(from: "2022-01-01", to: "2026-10-15", after: $after) {
					  pageInfo { hasNextPage endCursor } edges { node { summary organisation { code } } } } }""");

	/**
	 * Headers of one transfer, which differ between two answers with the same content.
	 */
	private static final Set<String> OTHER_HEADERS = Set.of("date", "content-length", "connection", "keep-alive");

	/** A time, in an answer with the time of a release. */
	private static final Pattern TIME = Pattern
		.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z?|\\b\\d?\\d:\\d\\d(:\\d\\d)?\\b");

	/** The cursor in an answer, by the variable that takes it. */
	private static final Map<String, Pattern> CURSORS = Map.of("after", Pattern.compile("\"endCursor\":\"([^\"]+)\""),
			"before", Pattern.compile("\"startCursor\":\"([^\"]+)\""));

	/** The tag of a page, which is a hash of its exact bytes. */
	private static final Pattern HASH = Pattern.compile("(?m)^etag: \\[W/.*\\n");

	private static final List<String> PAGES = List.of("/index", "/search?q=north", "/organisations",
			"/organisations?kinds=TRUST&segment=5", "/map", "/map?by=shared", "/map?by=segment", "/shared-oversight",
			"/changes?from=2024-01-01&to=2026-10-15", "/gaps", "/support", "/delegations", "/paths?from=ZR02&to=ZQ1",
			"/scenario", "/scenario?change=mergeCluster&cluster=cluster:exampleshire-central-south", "/framework",
			"/framework/NOF-2025-26", "/about", "/organisations/ZR02", "/organisations/ZR02/system",
			"/organisations/ZQ2/system", "/organisations/ZY1/system", "/organisations/ZR02/standing",
			"/organisations/ZQ2/standing", "/organisations/ZR02/arrangements", "/organisations/ZQ1/arrangements",
			"/organisations/ZR02/network", "/organisations/ZR02/history", "/organisations/ZQ2/history",
			"/organisations/ZR02/gaps", "/organisations/ZR02/compare", "/organisations/ZQ2/compare");

	private static final List<String> FORMATS = List.of("", ".json", ".csv", ".svg", ".xlsx", ".png");

	/** Maximum number of requests at the same time. */
	private static final int AT_ONCE = 4;

	private final HttpClient http = HttpClient.newHttpClient();

	private final String home;

	private final Supplier<Optional<String>> authorization;

	/**
	 * Creates a client.
	 * @param authorization the header of each request, which can be a new token; empty
	 * for none
	 */
	Sweep(int port, Supplier<Optional<String>> authorization) {
		this.home = "http://127.0.0.1:" + port;
		this.authorization = authorization;
	}

	/** Returns the header of a person with the password "secret". */
	static String basic(String person) {
		return "Basic " + Base64.getEncoder().encodeToString((person + ":secret").getBytes(StandardCharsets.UTF_8));
	}

	/** Returns all answers by the request, without times and ports. */
	Map<String, String> everything() {
		return answers(requests());
	}

	/** Returns all requests by name. */
	private Map<String, Supplier<String>> requests() {
		Map<String, Supplier<String>> requests = new TreeMap<>();
		documents().forEach((name, text) -> variables(text)
			.forEach((values) -> requests.put("document " + name + " " + values, () -> graphQl(text, values))));
		SweepArguments.documents().forEach((name, text) -> requests.put("argument " + name, () -> pages(text)));
		addresses().forEach((address) -> requests.put(address, () -> get(address)));
		lists().forEach((name, text) -> variables(text)
			.forEach((values) -> requests.put("list " + name + " " + values, () -> list(text, values))));
		tools().forEach((name) -> variables(document(name))
			.forEach((values) -> requests.put("tool " + name + " " + values, () -> tool(name, values))));
		return requests;
	}

	/** Returns the answers to a part of the requests. */
	Map<String, String> sample() {
		Map<String, Supplier<String>> requests = new TreeMap<>();
		documents().forEach((name, text) -> {
			Map<String, Object> values = variables(text).getFirst();
			requests.put("document " + name + " " + values, () -> graphQl(text, values));
		});
		addresses().stream()
			.filter((address) -> Stream.of(".svg", ".xlsx", ".png").noneMatch(address::contains))
			.forEach((address) -> requests.put(address, () -> get(address)));
		return answers(requests);
	}

	private static Map<String, String> answers(Map<String, Supplier<String>> requests) {
		try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
			Map<String, String> answers = new ConcurrentSkipListMap<>();
			requests.entrySet()
				.stream()
				.map((request) -> CompletableFuture
					.runAsync(() -> answers.put(request.getKey(), request.getValue().get()), threads))
				.toList()
				.forEach(CompletableFuture::join);
			return answers;
		}
	}

	/** Sends a document, and again with a cursor of its answer if it has a variable. */
	private String pages(String document) {
		String answer = graphQl(document, Map.of());
		for (Map.Entry<String, Pattern> cursor : CURSORS.entrySet()) {
			Matcher found = cursor.getValue().matcher(answer);
			if (document.contains("$" + cursor.getKey()) && found.find()) {
				return answer + graphQl(document, Map.of(cursor.getKey(), found.group(1)));
			}
		}
		return answer;
	}

	/** Exports the list of a query as CSV. */
	private String list(String query, Map<String, Object> variables) {
		return send(to("/export/list.csv").header("Content-Type", "application/json")
			.POST(BodyPublishers
				.ofString(JsonMapper.shared().writeValueAsString(Map.of("query", query, "variables", variables)))));
	}

	/** Returns the lists to export, by name. */
	private static Map<String, String> lists() {
		Map<String, String> lists = new TreeMap<>(FURTHER_LISTS);
		LISTS.forEach((name) -> lists.put(name, TestFiles.read(EXPORT.resolve(name + ".graphql"))));
		return lists;
	}

	/** Returns the names of the tools for assistants. */
	List<String> tools() {
		return Pattern.compile("\"name\":\"([a-z-]+)\"")
			.matcher(assistant("tools/list", Map.of()))
			.results()
			.map((name) -> name.group(1))
			.toList();
	}

	/** Calls a tool for assistants. */
	private String tool(String name, Map<String, Object> arguments) {
		return assistant("tools/call", Map.of("name", name, "arguments", arguments));
	}

	private String assistant(String method, Map<String, Object> parameters) {
		return send(to("/mcp").header("Content-Type", "application/json")
			.header("Accept", "application/json, text/event-stream")
			.POST(BodyPublishers.ofString(JsonMapper.shared()
				.writeValueAsString(Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", parameters)))));
	}

	private static String document(String name) {
		return Objects.requireNonNull(documents().get(name), name);
	}

	/** Returns the documents by name. */
	static Map<String, String> documents() {
		Map<String, String> documents = new TreeMap<>(FURTHER);
		documents.putAll(FURTHER_FIELDS);
		FOLDERS.forEach((folder) -> TestFiles.in(folder, ".graphql")
			.forEach((file) -> documents.put(nameOf(file), TestFiles.read(file))));
		return documents;
	}

	private static String nameOf(Path file) {
		return file.getFileName().toString().replace(".graphql", "");
	}

	static List<Map<String, Object>> variables(String document) {
		List<VariableDefinition> definitions = Parser.parse(document)
			.getDefinitionsOfType(OperationDefinition.class)
			.getFirst()
			.getVariableDefinitions();
		Map<String, Map<String, Object>> all = new LinkedHashMap<>();
		for (List<String> subject : SUBJECTS) {
			Map<String, Object> values = new TreeMap<>();
			definitions.forEach((variable) -> {
				Object value = value(variable, subject.getFirst(), subject.getLast());
				if (value != null) {
					values.put(variable.getName(), value);
				}
			});
			all.put(values.toString(), values);
		}
		return List.copyOf(all.values());
	}

	private static @Nullable Object value(VariableDefinition variable, String code, String date) {
		String type = type(variable.getType());
		return switch (variable.getName() + " " + type) {
			case "asOf Date" -> date;
			case "code OrganisationCode", "of OrganisationCode", "trust OrganisationCode", "from OrganisationCode",
					"organisation OrganisationCode" ->
				code;
			case "to OrganisationCode" -> "ZQ1";
			case "icb OrganisationCode" -> "ZQ2";
			case "provider OrganisationCode", "party OrganisationCode" -> "ZR02";
			case "region OrganisationCode" -> "ZY1";
			case "type TrustType" -> "ACUTE";
			case "text String" -> "north";
			case "service String" -> "acute_services";
			case "since ChangesSince" -> Map.of("release", 0);
			case "from Date" -> "2022-01-01";
			case "to Date" -> "2026-10-15";
			case "edition String" -> null;
			case "filter ArrangementFilter" -> Map.of();
			case "filter SupportEpisodeFilter" -> Map.of();
			case "filter OrganisationFilter" -> Map.of("kinds", List.of("TRUST"));
			case "changes ScenarioChange" ->
				List.of(Map.of("mergeCluster", Map.of("cluster", "cluster:exampleshire-central-south")));
			case "codes OrganisationCode" -> List.of("ZR02", "ZR04", "ZQ2");
			case "icbs OrganisationCode", "across OrganisationCode" -> List.of("ZQ1", "ZQ2", "ZQ4");
			case "ids ID" -> List.of(globalId("OversightAgreement", "agreement:zyxmarker"), globalId("Trust", "ZR02"));
			case "representations _Any" ->
				List.of(Map.of("__typename", "Trust", "code", "ZR02"), Map.of("__typename", "Icb", "code", "ZQ2"));
			case "at OversightMoment" -> List.of(Map.of("asOf", "2022-06-01"), Map.of("asOf", "2026-10-15"));
			default -> null;
		};
	}

	private static String type(Type<?> type) {
		return switch (type) {
			case TypeName named -> named.getName();
			case NonNullType required -> type(required.getType());
			default -> type((Type<?>) type.getChildren().getFirst());
		};
	}

	private static String globalId(String type, String key) {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((type + ":" + key).getBytes(StandardCharsets.UTF_8));
	}

	static List<String> addresses() {
		List<String> all = new ArrayList<>();
		for (String date : DATES) {
			for (String page : PAGES) {
				String path = page.replaceFirst("\\?.*", "");
				String query = page.substring(path.length());
				// Pictures and workbooks are slow to make.
				for (String format : date.equals(DATES.getLast()) ? FORMATS : FORMATS.subList(0, 3)) {
					all.add(path + format + query + (query.isEmpty() ? "?" : "&") + "asOf=" + date);
				}
			}
			for (String list : List.of("arrangements.csv?", "arrangements.csv?party=ZR02&",
					"commissioning.csv?provider=ZR02&", "findings.csv?", "findings.csv?provider=ZR02&",
					"organisations.csv?", "organisations.csv?segment=4&", "oversight.csv?", "oversight.csv?segment=4&",
					"shared-providers.csv?icbs=ZQ1&icbs=ZQ2&")) {
				all.add("/export/" + list + "asOf=" + date);
			}
			for (String graph : List.of("graph.graphml", "graph.jsonld")) {
				all.add("/export/" + graph + "?asOf=" + date);
				all.add("/export/" + graph + "?around=ZR02&depth=2&asOf=" + date);
			}
		}
		all.addAll(List.of("/", "/export", "/export/", "/export/dataset.zip", "/export/dataset.zip?release=1",
				"/export/changes.csv?since=0", "/export/changes.csv?since=0&organisation=ZR02", "/export/releases.csv",
				"/graphql?query=%7Breleases%7Bnodes%7Breason%20added%7D%7D%7D",
				"/graphql/?query=%7Bdataset%7Bid%20facts%7D%7D", "/feeds/changes.atom",
				"/feeds/organisations/ZR02.atom", "/feeds/icbs/ZQ2.atom", "/feeds/regions/ZY1.atom",
				"/organisations/ZR02?release=1", "/organisations/ZR04/standing?asOf=2026-10-15&release=1", "/nothing",
				"/actuator/health", "/operations", "/graphql/documents", "/graphql/schema", "/graphiql"));
		FORMATS.forEach((format) -> all.add("/index.html" + format));
		return all;
	}

	/** Sends a document with variables, and returns the answer. */
	String graphQl(String document, Map<String, ?> variables) {
		return send(HttpRequest.newBuilder(URI.create(this.home + "/graphql"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers
				.ofString(JsonMapper.shared().writeValueAsString(Map.of("query", document, "variables", variables)))));
	}

	/** Returns the status, the headers and the body. */
	String get(String address) {
		return send(HttpRequest.newBuilder(URI.create(this.home + address)));
	}

	/** Sends a request with the sign-in. */
	HttpResponse<byte[]> response(HttpRequest.Builder request) {
		this.authorization.get().ifPresent((value) -> request.header("Authorization", value));
		try {
			return this.http.send(request.build(), BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	HttpRequest.Builder to(String address) {
		return HttpRequest.newBuilder(URI.create(this.home + address));
	}

	private String send(HttpRequest.Builder request) {
		// Errors contain the id of their request.
		HttpResponse<byte[]> response = response(request.header("X-Request-Id", "sweep"));
		StringBuilder answer = new StringBuilder().append(response.statusCode()).append('\n');
		response.headers().map().forEach((name, values) -> {
			if (!OTHER_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
				answer.append(name).append(": ").append(values).append('\n');
			}
		});
		String body = text(response.body());
		String head = comparable(answer.toString());
		boolean exact = comparable(body).equals(body) && !isZip(response.body());
		return (exact ? head : HASH.matcher(head).replaceFirst("")) + comparable(body);
	}

	/** Returns a text without the address of the product and without times. */
	private String comparable(String text) {
		return TIME.matcher(text.replace(this.home, "HOME")).replaceAll("TIME");
	}

	private static boolean isZip(byte[] body) {
		return body.length > 1 && body[0] == 'P' && body[1] == 'K';
	}

	/** Returns the text of a body, and of all files in it. */
	private static String text(byte[] body) {
		if (!isZip(body)) {
			return new String(body, StandardCharsets.UTF_8);
		}
		StringBuilder text = new StringBuilder();
		try {
			Path file = Files.createTempFile("sweep", ".zip");
			Files.write(file, body);
			try (ZipFile zip = new ZipFile(file.toFile())) {
				for (ZipEntry entry : Collections.list(zip.entries())) {
					if (!entry.getName().startsWith("docProps")) {
						text.append(entry.getName())
							.append('\n')
							.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
					}
				}
			}
			Files.delete(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString();
	}

	@Override
	public void close() {
		this.http.close();
	}

}
