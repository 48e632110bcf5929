package org.oversightgraph.release.api;

import org.oversightgraph.release.Progress;
import org.oversightgraph.release.Attribution;
import org.oversightgraph.release.Importer;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oversightgraph.Documents;
import org.oversightgraph.ProductTest;
import org.oversightgraph.TestGraph;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.Row;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Queries releases and changes through the API. */
@ProductTest
@Order(ProductTest.FIRST + 1)
class ReleasesApiIT {

	private static final Attribution ATTRIBUTION = new Attribution("somebody", "A test");

	private final GraphQlTester api;

	private final Importer importer;

	ReleasesApiIT(@Autowired WebGraphQlHandler handler, @Autowired Importer importer) {
		this.api = Documents.client(handler);
		this.importer = importer;
	}

	@BeforeEach
	void loadFirstRelease() {
		TestGraph.use("england");
	}

	@AfterAll
	static void restore() {
		TestGraph.use("england");
	}

	@Test
	void answersFromEarlierRelease() {
		load(2, "RX7", "Ambulance Service of the North West");
		this.api
			.document(
					"""
							{
							  now: oversight(of: "RX7", asOf: "2024-06-01") { subject { name } lines { reasons { statement } } }
							  then: oversight(of: "RX7", asOf: "2024-06-01", release: 1) { subject { name predecessors { organisation { code } } } }
							  dataset { release }
							  before: dataset(release: 1) { release }
							}""")
			.execute()
			.path("now.subject.name")
			.entity(String.class)
			.isEqualTo("Ambulance Service of the North West")
			.path("then.subject.name")
			.entity(String.class)
			.isEqualTo("North West Ambulance Service NHS Trust")
			.path("dataset.release")
			.entity(Integer.class)
			.isEqualTo(2)
			.path("before.release")
			.entity(Integer.class)
			.isEqualTo(1);
		this.api.documentName("releases")
			.execute()
			.path("releases.edges[*].node.number")
			.entityList(Integer.class)
			.containsExactly(2, 1)
			.path("changes.edges[*].node.statement")
			.entityList(String.class)
			.containsExactly(
					"RX7 is now called Ambulance Service of the North West. The previous name was North West Ambulance Service NHS Trust.")
			.path("changes.edges[0].node.kind")
			.entity(String.class)
			.isEqualTo("RENAMED")
			.path("changes.edges[0].node.values[?(@.changed == true)].column")
			.entityList(String.class)
			.containsExactly("name");
		this.api
			.document("{ releaseDifference(from: 2, to: 1) { edges { node { statement organisation { code } } } } }")
			.execute()
			.path("releaseDifference.edges[*].node.statement")
			.entityList(String.class)
			.containsExactly(
					"RX7 is now called North West Ambulance Service NHS Trust. The previous name was Ambulance Service of the North West.")
			.path("releaseDifference.edges[0].node.organisation.code")
			.entity(String.class)
			.isEqualTo("RX7");
	}

	/** A client that starts with nothing reads all data as changes. */
	@Test
	void returnsAllDataAsChangesSinceReleaseZero() {
		int facts = this.api.document("{ changes(since: {release: 0}, until: 1) { totalCount } }")
			.execute()
			.path("changes.totalCount")
			.entity(Integer.class)
			.get();
		assertThat(facts).isGreaterThan(10_000);
		load(2, "RX7", "Ambulance Service of the North West");
		GraphQlTester.Response last = this.api.document("""
				{ changes(since: {date: "2020-01-01"}, last: 2) { totalCount pageInfo { hasNextPage startCursor }
				    nodes { release kind } } }""").execute();
		last.path("changes.totalCount")
			.entity(Integer.class)
			.isEqualTo(facts + 1)
			.path("changes.nodes[*].release")
			.entityList(Integer.class)
			.containsExactly(1, 2)
			.path("changes.nodes[*].kind")
			.entityList(String.class)
			.containsExactly("ADDED", "RENAMED")
			.path("changes.pageInfo.hasNextPage")
			.entity(Boolean.class)
			.isEqualTo(false);
		List<String> keys = new ArrayList<>();
		String after = null;
		do {
			GraphQlTester.Response page = this.api.document("""
					query($after: String) { changes(since: {release: 0}, organisation: "RX7", first: 7, after: $after) {
					    totalCount nodes { table key release } pageInfo { hasNextPage endCursor } } }""")
				.variable("after", after)
				.execute();
			page.path("changes.nodes[*]")
				.entityList(Map.class)
				.get()
				.forEach((node) -> keys.add(node.get("table") + " " + node.get("key") + " " + node.get("release")));
			after = page.path("changes.pageInfo.hasNextPage").entity(Boolean.class).get()
					? page.path("changes.pageInfo.endCursor").entity(String.class).get() : null;
		}
		while (after != null);
		assertThat(keys).hasSizeGreaterThan(15).doesNotHaveDuplicates().last().asString().endsWith(" 2");
	}

	/**
	 * Renames every trust several times while readers query the API. Each answer has the
	 * names and the number of one release, and releases never go back.
	 */
	@Test
	void answersFromOneReleaseDuringImport() {
		load(2, null, "Trust of release 2");
		AtomicBoolean done = new AtomicBoolean();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Integer>> readers = IntStream.range(0, 3)
				.mapToObj((reader) -> threads.submit(() -> read(done)))
				.toList();
			for (int release = 3; release <= 8; release++) {
				load(release, null, "Trust of release " + release);
			}
			done.set(true);
			assertThat(readers).allSatisfy((reader) -> assertThat(reader.get()).isGreaterThan(2));
		}
		finally {
			done.set(true);
		}
	}

	private int read(AtomicBoolean done) {
		int answers = 0;
		int last = 0;
		while (!done.get()) {
			GraphQlTester.Response answer = this.api
				.document(
						"""
								{
								  organisations(filter: {kinds: [TRUST], status: ACTIVE}, first: 100) {
								    edges { node { name predecessors { organisation { name kind } } ... on Trust { oversight { subject { name } } } } }
								  }
								  oversightOf(codes: ["RX7", "RYD", "RRU"]) { position { subject { name } } }
								  dataset { release }
								}""")
				.execute();
			int release = answer.path("dataset.release").entity(Integer.class).get();
			String name = "Trust of release " + release;
			answer.path("organisations.edges[*].node.name")
				.entityList(String.class)
				.satisfies((names) -> assertThat(names).hasSize(100).containsOnly(name));
			answer.path("organisations.edges[*].node.oversight.subject.name")
				.entityList(String.class)
				.satisfies((names) -> assertThat(names).hasSize(100).containsOnly(name));
			answer.path("oversightOf[*].position.subject.name")
				.entityList(String.class)
				.satisfies((names) -> assertThat(names).hasSize(3).containsOnly(name));
			assertThat(release).isGreaterThanOrEqualTo(last);
			last = release;
			answers++;
		}
		return answers;
	}

	/**
	 * Loads a release with renamed trusts and an additional trust while a client pages
	 * through organisations. The client sees each organisation of the first release
	 * exactly once.
	 */
	@ParameterizedTest
	@CsvSource({ "1, CODE, ICB", "7, NAME, TRUST", "100, CODE," })
	void pagesThroughOneReleaseDuringImport(int size, String order, @Nullable String kind) throws Exception {
		load(2, "RX7", "Ambulance Service of the North West");
		List<String> expected = codes(null, kind);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<?> loading = null;
			List<String> visited = new ArrayList<>();
			String after = null;
			do {
				GraphQlTester.Response page = page(size, order, kind, after);
				visited.addAll(page.path("organisations.edges[*].node.code").entityList(String.class).get());
				after = page.path("organisations.pageInfo.hasNextPage").entity(Boolean.class).get()
						? page.path("organisations.pageInfo.endCursor").entity(String.class).get() : null;
				if (loading == null) {
					loading = threads.submit(() -> loadAnother("RZ9"));
				}
				else if (visited.size() > expected.size() / 2) {
					loading.get();
				}
			}
			while (after != null);
			assertThat(visited).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
		}
		this.api.document("{ dataset { release } organisation(code: \"RZ9\") { name } }")
			.execute()
			.path("dataset.release")
			.entity(Integer.class)
			.isEqualTo(3)
			.path("organisation.name")
			.entity(String.class)
			.isEqualTo("Trust of release 3");
	}

	@Test
	void rejectsCursorFromAnotherRelease() {
		load(2, null, "Trust of release 2");
		String cursor = page(7, "CODE", null, null).path("organisations.pageInfo.endCursor").entity(String.class).get();
		load(3, null, "Trust of release 3");
		String nextPage = "{ organisations(first: 7, after: \"%s\"%s) { edges { node { code } } } }";
		this.api.document(nextPage.formatted(cursor, ", release: 2")).execute().errors().verify();
		this.api.document(nextPage.formatted(cursor, ", release: 3"))
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).singleElement().satisfies((error) -> {
				assertThat(error.getExtensions()).containsEntry("code", "RELEASE_CHANGED");
				assertThat(error.getMessage()).contains("The cursor belongs to release 2", "release 3 was requested");
			}));
	}

	@Test
	void pagesThroughChangesFromBothEnds() {
		load(2, null, "Trust of release 2");
		load(3, null, "Trust of release 3");
		String query = "{ changes(since: {release: 1}, %s) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor } } }";
		GraphQlTester.Response last = this.api.document(query.formatted("last: 3")).execute();
		GraphQlTester.Response previous = this.api.document(query.formatted("last: 2, before: \"%s\""
			.formatted(last.path("changes.pageInfo.startCursor").entity(String.class).get()))).execute();
		GraphQlTester.Response forward = this.api.document(query.formatted("first: 3, after: \"%s\""
			.formatted(previous.path("changes.pageInfo.endCursor").entity(String.class).get()))).execute();
		assertThat(forward.path("changes.edges[*].cursor").entityList(String.class).get())
			.isEqualTo(last.path("changes.edges[*].cursor").entityList(String.class).get())
			.hasSize(3);
		last.path("changes.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(false);
		previous.path("changes.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(true);
		previous.path("changes.pageInfo.hasPreviousPage").entity(Boolean.class).isEqualTo(true);
		forward.path("changes.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(false);
		this.api
			.document("{ releases(last: 2) { pageInfo { hasPreviousPage hasNextPage } edges { node { number } } } }")
			.execute()
			.path("releases.edges[*].node.number")
			.entityList(Integer.class)
			.containsExactly(2, 1)
			.path("releases.pageInfo.hasPreviousPage")
			.entity(Boolean.class)
			.isEqualTo(true)
			.path("releases.pageInfo.hasNextPage")
			.entity(Boolean.class)
			.isEqualTo(false);
	}

	private List<String> codes(@Nullable String after, @Nullable String kind) {
		List<String> codes = new ArrayList<>();
		String at = after;
		do {
			GraphQlTester.Response page = page(100, "CODE", kind, at);
			codes.addAll(page.path("organisations.edges[*].node.code").entityList(String.class).get());
			at = page.path("organisations.pageInfo.hasNextPage").entity(Boolean.class).get()
					? page.path("organisations.pageInfo.endCursor").entity(String.class).get() : null;
		}
		while (at != null);
		return codes;
	}

	private GraphQlTester.Response page(int size, String order, @Nullable String kind, @Nullable String after) {
		return this.api
			.document("""
					{ organisations(filter: {kinds: [%s]}, orderBy: {field: %s}, first: %d%s) {
					    pageInfo { hasNextPage endCursor } edges { node { code } } } }""".formatted(
					(kind == null) ? "" : kind, order, size, (after == null) ? "" : ", after: \"" + after + "\""))
			.execute();
	}

	@Test
	void sendsNewAnswerAfterRelease(@LocalServerPort int port) throws Exception {
		URI address = URI.create("http://127.0.0.1:" + port
				+ "/graphql?query=%7Borganisation(code:%22RX7%22,asOf:%222026-05-01%22)%7Bname%7D%7D");
		try (HttpClient client = HttpClient.newHttpClient()) {
			String tag = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
				.headers()
				.firstValue("ETag")
				.orElseThrow();
			HttpRequest request = HttpRequest.newBuilder(address).header("If-None-Match", tag).build();
			assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(304);
			load(2, "RX7", "Ambulances of the North West");
			HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
			assertThat(response.statusCode()).isEqualTo(200);
			assertThat(response.body()).contains("Ambulances of the North West");
			assertThat(response.headers().firstValue("ETag")).isPresent().get().isNotEqualTo(tag);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			oversight(of: "RX7", release: 99) { determination }         | There is no release 99 of the data
			oversight(of: "RX7", release: 0) { determination }          | There is no release 0 of the data
			changes(since: {release: 97}) { totalCount }                | There is no release 97 of the data
			releaseDifference(from: 1, to: 98) { totalCount }           | There is no release 98 of the data
			releases(after: "b25l") { totalCount }                      | is not a cursor
			""")
	void rejectsUnknownReleases(String field, String message) {
		this.api.document("{ " + field + " }")
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).singleElement()
				.satisfies((error) -> assertThat(error.getMessage()).contains(message)));
	}

	@Test
	void returnsNoChangesSinceFirstRelease() {
		this.api.document("{ changes(since: {release: 1}) { totalCount edges { cursor } pageInfo { hasNextPage } } }")
			.execute()
			.path("changes.totalCount")
			.entity(Integer.class)
			.isEqualTo(0);
	}

	/** Renames all trusts and adds one. */
	private void loadAnother(String code) {
		DatasetContent content = this.importer.content(2).orElseThrow();
		List<Row> rows = new ArrayList<>();
		for (Row row : content.rows()) {
			boolean isTrust = row.table().name().equals("trusts");
			rows.add(isTrust ? renamed(row, "Trust of release 3") : row);
			if (isTrust && "RX7".equals(row.text("code"))) {
				Map<String, Object> values = new HashMap<>(renamed(row, "Trust of release 3").values());
				values.put("code", code);
				rows.add(Row.of(row.table(), values));
			}
		}
		this.importer.load(new DatasetContent(content.header(), rows), ATTRIBUTION, Progress.NONE);
	}

	/** Renames one trust, or all trusts if the code is null. */
	private void load(long number, @Nullable String trust, String name) {
		DatasetContent content = this.importer.content(number - 1).orElseThrow();
		List<Row> rows = content.rows()
			.stream()
			.map((row) -> (row.table().name().equals("trusts") && (trust == null || trust.equals(row.text("code"))))
					? renamed(row, name) : row)
			.toList();
		assertThat(this.importer.load(new DatasetContent(content.header(), rows), ATTRIBUTION, Progress.NONE).took())
			.isLessThan(Duration.ofMinutes(1));
	}

	private static Row renamed(Row row, String name) {
		Map<String, Object> values = new HashMap<>(row.values());
		values.put("name", name);
		return Row.of(row.table(), values);
	}

}
