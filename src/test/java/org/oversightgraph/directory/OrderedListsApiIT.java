package org.oversightgraph.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oversightgraph.Documents;
import org.oversightgraph.ProductTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Filters, sorts, pages and counts lists of arrangements, findings and shared providers.
 */
@ProductTest
class OrderedListsApiIT {

	private static final String DATE = "2025-02-01";

	private static final String ARRANGEMENTS = "arrangements(filter: {inForce: null}, asOf: \"" + DATE + "\", %s) %s";

	private static final String OF_AN_ICB = ARRANGEMENTS.replace("inForce: null", "inForce: null, party: \"QHL\"");

	private static final String FINDINGS = "findings(filter: {icb: \"QUY\"}, asOf: \"" + DATE + "\", %s) %s";

	private static final String ICBS = List
		.of("QU9", "QNQ", "QKS", "QXU", "QE1", "QYG", "QF7", "QHG", "QUE", "QHL", "QUA", "QMJ", "QMF", "QOX", "QUY")
		.stream()
		.collect(Collectors.joining("\", \"", "\"", "\""));

	private static final String SHARED = "sharedProviders(icbs: [" + ICBS + "], asOf: \"" + DATE + "\", %s) %s";

	private final GraphQlTester api;

	OrderedListsApiIT(@Autowired WebGraphQlHandler handler) {
		this.api = Documents.client(handler);
	}

	@ParameterizedTest
	@CsvSource({ "ID", "TITLE", "KIND", "STATUS", "VALID_FROM", "VALID_TO" })
	void pagesThroughArrangementsInOrder(String field) {
		assertPagesEqualWhole(OF_AN_ICB, field, "id");
	}

	@ParameterizedTest
	@CsvSource({ "SEVERITY", "KIND", "SUBJECT_NAME", "SUBJECT_CODE" })
	void pagesThroughFindingsInOrder(String field) {
		assertPagesEqualWhole(FINDINGS, field, "kind subject { code } statement");
	}

	@ParameterizedTest
	@CsvSource({ "CODE", "NAME", "SHARED_BY" })
	void pagesThroughSharedProvidersInOrder(String field) {
		assertPagesEqualWhole(SHARED, field, "code");
	}

	private void assertPagesEqualWhole(String list, String field, String node) {
		List<Object> ascending = nodes(list, field, "ASC", node);
		assertThat(ascending).hasSizeGreaterThan(5).hasSizeLessThan(100).doesNotHaveDuplicates();
		assertThat(nodes(list, field, "DESC", node)).containsExactlyInAnyOrderElementsOf(ascending);
		for (String direction : List.of("ASC", "DESC")) {
			List<Object> whole = nodes(list, field, direction, node);
			for (int size : List.of(1, 7, 100)) {
				assertThat(walk(list, field, direction, node, "first", size)).as("%s forward by %d", direction, size)
					.isEqualTo(whole);
				assertThat(walk(list, field, direction, node, "last", size)).as("%s backward by %d", direction, size)
					.isEqualTo(whole);
			}
		}
	}

	private List<Object> nodes(String list, String field, String direction, String node) {
		return page(list, order(field, direction) + ", first: 100", node).nodes();
	}

	/** Reads all pages from one end to the other and puts them in order. */
	private List<Object> walk(String list, String field, String direction, String node, String sizeArgument, int size) {
		boolean forward = sizeArgument.equals("first");
		List<Object> visited = new ArrayList<>();
		String cursor = "";
		while (true) {
			Page page = page(list, "%s, %s: %d%s".formatted(order(field, direction), sizeArgument, size, cursor), node);
			visited.addAll(forward ? visited.size() : 0, page.nodes());
			assertThat(visited).as("visited nodes").hasSizeLessThan(200);
			if (!(forward ? page.more() : page.before())) {
				return visited;
			}
			cursor = forward ? ", after: \"%s\"".formatted(page.end()) : ", before: \"%s\"".formatted(page.start());
		}
	}

	/** The nodes of a page and its pageInfo. */
	private record Page(List<Object> nodes, boolean more, boolean before, String start, String end) {
	}

	private Page page(String list, String arguments, String node) {
		GraphQlTester.Response response = query("list: " + list.formatted(arguments,
				"{ pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { node { %s } } }"
					.formatted(node)));
		return new Page(response.path("list.edges[*].node").entityList(Object.class).get(),
				response.path("list.pageInfo.hasNextPage").entity(Boolean.class).get(),
				response.path("list.pageInfo.hasPreviousPage").entity(Boolean.class).get(),
				response.path("list.pageInfo.startCursor").entity(String.class).get(),
				response.path("list.pageInfo.endCursor").entity(String.class).get());
	}

	private static String order(String field, String direction) {
		return "orderBy: {field: %s, direction: %s}".formatted(field, direction);
	}

	private GraphQlTester.Response query(String fields) {
		return this.api.document("{ " + fields + " }").execute();
	}

	@ParameterizedTest
	@CsvSource({ "VALID_FROM, validFrom", "VALID_TO, validTo" })
	void sortsArrangementsWithoutDateLast(String order, String field) {
		for (String direction : List.of("ASC", "DESC")) {
			List<@Nullable String> dates = new ArrayList<>();
			nodes(ARRANGEMENTS, order, direction, field)
				.forEach((node) -> dates.add((String) ((Map<?, ?>) node).get(field)));
			List<String> recorded = dates.stream().filter(Objects::nonNull).map(String.class::cast).toList();
			Comparator<String> ascending = Comparator.naturalOrder();
			assertThat(recorded).isNotEmpty()
				.isSortedAccordingTo(direction.equals("ASC") ? ascending : ascending.reversed());
			assertThat(dates.subList(0, recorded.size())).as(direction).isEqualTo(recorded);
		}
	}

	@Test
	void sortsByNamedField() {
		query(ARRANGEMENTS.formatted(order("TITLE", "ASC"), "{ edges { node { title } } }"))
			.path("arrangements.edges[*].node.title")
			.entityList(String.class)
			.satisfies((titles) -> assertThat(titles).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER));
		query(FINDINGS.formatted(order("SUBJECT_NAME", "ASC"), "{ edges { node { subject { name } } } }"))
			.path("findings.edges[*].node.subject.name")
			.entityList(String.class)
			.satisfies((names) -> assertThat(names).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER));
		query(FINDINGS.formatted(order("SEVERITY", "DESC"), "{ edges { node { severity } } }"))
			.path("findings.edges[*].node.severity")
			.entityList(String.class)
			.satisfies((severities) -> assertThat(severities).startsWith("INFORMATION"));
		List<Integer> shares = sharingIcbCounts("DESC");
		assertThat(shares).isSortedAccordingTo(Comparator.reverseOrder()).doesNotContain(1);
		assertThat(shares.getFirst()).isGreaterThan(shares.getLast());
	}

	private List<Integer> sharingIcbCounts(String direction) {
		return query(SHARED.formatted(order("SHARED_BY", direction), "{ edges { icbs { code } } }"))
			.path("sharedProviders.edges")
			.entityList(Map.class)
			.get()
			.stream()
			.map((edge) -> ((List<?>) Objects.requireNonNull(edge.get("icbs"))).size())
			.toList();
	}

	/** The default order and the named order have the same cursors. */
	@ParameterizedTest
	@CsvSource({ "arrangements, ID", "findings, SEVERITY", "shared, CODE" })
	void sortsByDefaultFieldAscending(String name, String field) {
		String list = list(name);
		String end = page(list, "first: 2", "__typename").end();
		assertThat(page(list, "first: 2, %s".formatted(order(field, "ASC")), "__typename").end()).isEqualTo(end);
	}

	@ParameterizedTest
	@CsvSource({ "arrangements, TITLE, KIND", "findings, KIND, SUBJECT_CODE", "shared, NAME, SHARED_BY" })
	void rejectsCursorFromAnotherOrder(String name, String field, String otherField) {
		String list = list(name);
		String end = page(list, "first: 2, %s".formatted(order(field, "ASC")), "__typename").end();
		for (String order : List.of(order(field, "DESC"), order(otherField, "ASC"))) {
			refused(list.formatted("first: 2, after: \"%s\", %s".formatted(end, order), "{ totalCount }"),
					"belongs to another order");
		}
		refused(list.formatted("first: 2, after: \"%s\"".formatted(end), "{ totalCount }"), "belongs to another order");
	}

	@ParameterizedTest
	@CsvSource({ "arrangements, findings", "findings, arrangements", "shared, findings" })
	void rejectsCursorFromAnotherList(String name, String other) {
		String end = page(list(name), "first: 2", "__typename").end();
		refused(list(other).formatted("first: 2, after: \"%s\"".formatted(end), "{ totalCount }"),
				"belongs to another list. Send a cursor of " + other);
	}

	private static String list(String name) {
		return switch (name) {
			case "arrangements" -> ARRANGEMENTS;
			case "findings" -> FINDINGS;
			default -> SHARED;
		};
	}

	private void refused(String field, String message) {
		Documents.assertError(query(field), "BAD_REQUEST", message);
	}

	/** The filter inForce defaults to true only without statuses. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			-                                              | IN_FORCE
			statuses: []                                   | IN_FORCE
			inForce: true                                  | IN_FORCE
			statuses: [PROPOSED]                           | PROPOSED
			statuses: [PROPOSED, IN_FORCE]                 | IN_FORCE,PROPOSED
			statuses: [PROPOSED, IN_FORCE], inForce: null  | IN_FORCE,PROPOSED
			statuses: [PROPOSED, IN_FORCE], inForce: true  | IN_FORCE
			statuses: [PROPOSED, IN_FORCE], inForce: false | PROPOSED
			statuses: [PROPOSED], inForce: true            | -
			inForce: false                                 | ENDED,NOT_KNOWN,PROPOSED
			inForce: null                                  | ENDED,IN_FORCE,NOT_KNOWN,PROPOSED
			""")
	void ignoresDefaultOfInForceWithStatuses(@Nullable String filter, @Nullable String statuses) {
		query("arrangements(filter: {%s}, asOf: \"2025-06-01\", first: 100) { edges { node { status } } }"
			.formatted((filter != null) ? filter : "")).path("arrangements.edges[*].node.status")
			.entityList(String.class)
			.satisfies((found) -> assertThat(found.stream().distinct().sorted().toList())
				.isEqualTo((statuses != null) ? List.of(statuses.split(",")) : List.of()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					inForce: null                                  | kinds    | value        | JOINT_COMMITTEE | inForce: null, kinds: [JOINT_COMMITTEE]
					kinds: [COMMISSIONING_DELEGATION]              | kinds    | value        | JOINT_COMMITTEE | kinds: [JOINT_COMMITTEE]
					kinds: [COMMISSIONING_DELEGATION]              | statuses | value        | IN_FORCE           | kinds: [COMMISSIONING_DELEGATION], statuses: [IN_FORCE]
					statuses: [PROPOSED]                              | statuses | value        | IN_FORCE        | inForce: true
					region: "Y62", statuses: [PROPOSED, IN_FORCE]     | regions  | value.code   | Y60             | region: "Y60", statuses: [PROPOSED, IN_FORCE]
					icb: "QE1", kinds: [COMMISSIONING_DELEGATION]  | icbs     | value.code   | QOP             | icb: "QOP", kinds: [COMMISSIONING_DELEGATION]
					region: "Y62", kinds: [JOINT_COMMITTEE]        | icbs     | value.code   | QE1             | region: "Y62", icb: "QE1", kinds: [JOINT_COMMITTEE]
					title: "DELEGATION"                            | services | value.key    | specialised_services_59 | title: "delegation", service: "specialised_services_59"
					party: "QE1", service: "specialised_services_59" | services | value.key  | primary_medical_services | party: "QE1", service: "primary_medical_services"
					""")
	void countsArrangementsByFacet(String filter, String facet, String path, String value, String chosen) {
		String selection = path.equals("value") ? "value" : path.replace("value.", "value { ") + " }";
		GraphQlTester.Response answer = query("""
				arrangements(filter: {%s}, asOf: "2025-02-01", first: 1) { facets { %s { %s count } } }
				chosen: arrangements(filter: {%s}, asOf: "2025-02-01", first: 1) { totalCount }""".formatted(filter,
				facet, selection, chosen));
		int total = answer.path("chosen.totalCount").entity(Integer.class).get();
		assertThat(total).isPositive();
		answer.path("arrangements.facets.%s[?(@.%s == '%s')].count".formatted(facet, path, value))
			.entityList(Integer.class)
			.containsExactly(total);
	}

	@Test
	void returnsFacetsUnderAliasesAndInFragments() {
		query("""
				arrangements(filter: {kinds: [JOINT_COMMITTEE]}) { one: facets { sorts: kinds { value } } ...counted } }
				fragment counted on ArrangementConnection { other: facets { regions { count } }""")
			.path("arrangements.one.sorts[*].value")
			.entityList(String.class)
			.contains("COMMISSIONING_DELEGATION", "JOINT_COMMITTEE")
			.path("arrangements.other.regions[*].count")
			.entityList(Integer.class)
			.satisfies((counts) -> assertThat(counts).isNotEmpty());
	}

	@Test
	void matchesTitlesWithoutCaseAndAccents() {
		query("arrangements(filter: {title: \"sp\u00c9cialised Commissioning joint\"}, asOf: \"2024-01-01\") { edges { node { title } } }")
			.path("arrangements.edges[*].node.title")
			.entityList(String.class)
			.satisfies((titles) -> assertThat(titles).isNotEmpty()
				.allMatch((title) -> title.startsWith("Specialised commissioning joint")));
	}

	@Test
	void countsFindings() {
		GraphQlTester.Response all = query(
				"""
						findings(asOf: "%s", first: 1) { totalCount facets {
						  kinds { count } severities { value count } icbs { value { code } count } } }
						board: findings(filter: {icb: "QE1"}, asOf: "%s", first: 100) { totalCount edges { node { icbs { code } } } }
						high: findings(filter: {severities: [HIGH]}, asOf: "%s", first: 1) { totalCount }"""
					.formatted(DATE, DATE, DATE));
		int total = all.path("findings.totalCount").entity(Integer.class).get();
		int ofIcb = all.path("board.totalCount").entity(Integer.class).get();
		int high = all.path("high.totalCount").entity(Integer.class).get();
		assertThat(ofIcb).isPositive().isLessThan(total);
		all.path("findings.facets.icbs[?(@.value.code == 'QE1')].count")
			.entityList(Integer.class)
			.containsExactly(ofIcb)
			.path("findings.facets.severities[?(@.value == 'HIGH')].count")
			.entityList(Integer.class)
			.containsExactly(high)
			.path("findings.facets.severities[*].count")
			.entityList(Integer.class)
			.satisfies((counts) -> assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(total))
			.path("findings.facets.severities[0].value")
			.entity(String.class)
			.isEqualTo("HIGH")
			.path("board.edges[*].node.icbs[?(@.code == 'QE1')].code")
			.entityList(String.class)
			.hasSize(ofIcb);
	}

	@Test
	void filtersFindingsByTypeAndNameOfSubject() {
		query("""
				types: findings(filter: {trustTypes: [AMBULANCE]}, asOf: "%s", first: 100) { edges { node { subject { ... on Trust { type } } } } }
				names: findings(filter: {name: "l\u00c0ncashire"}, asOf: "%s", first: 100) { edges { node { subject { name } } } }
				both: findings(filter: {icb: "QE1", provider: "RRU"}, asOf: "%s") { totalCount }"""
			.formatted(DATE, DATE, DATE)).path("types.edges[*].node.subject.type")
			.entityList(String.class)
			.satisfies((types) -> assertThat(types).isNotEmpty().containsOnly("AMBULANCE"))
			.path("names.edges[*].node.subject.name")
			.entityList(String.class)
			.satisfies((names) -> assertThat(names).isNotEmpty().allMatch((name) -> name.contains("Lancashire")))
			.path("both.totalCount")
			.entity(Integer.class)
			.isEqualTo(0);
	}

	@Test
	void filtersSharedProvidersBySegment() {
		query(SHARED.formatted("segment: 4", "{ edges { node { segment { segment } } } }"))
			.path("sharedProviders.edges[*].node.segment.segment")
			.entityList(Integer.class)
			.satisfies((segments) -> assertThat(segments).isNotEmpty().containsOnly(4));
		query(SHARED.formatted("segment: 5", "{ totalCount }")).path("sharedProviders.totalCount")
			.entity(Integer.class)
			.isEqualTo(0);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					sharedProviders(icbs: ["QE1", "QOP"], segment: 0) { totalCount } | segment is 0. Segments are 1 to 5
					sharedProviders(icbs: ["QE1", "QOP"], segment: 6) { totalCount } | segment is 6. Segments are 1 to 5
					arrangements(filter: {icb: "RX7"}) { totalCount }                | icb must be the code of an integrated care board
					arrangements(filter: {region: "QE1"}) { totalCount }             | region must be the code of an NHS England region
					arrangements(filter: {icb: "r x"}) { totalCount }                | is not a code
					findings(filter: {icb: "r x"}) { totalCount }                    | is not a code
					""")
	void rejectsInvalidArguments(String field, String words) {
		refused(field, words);
	}

	@Test
	void rejectsUnknownIcb() {
		query("arrangements(filter: {icb: \"Q99\"}) { totalCount }").errors()
			.satisfy((errors) -> assertThat(errors).singleElement()
				.satisfies((error) -> assertThat(error.getExtensions()).containsEntry("code", "NOT_FOUND")));
	}

}
