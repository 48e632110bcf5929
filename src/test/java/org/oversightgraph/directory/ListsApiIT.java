package org.oversightgraph.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.Documents;
import org.oversightgraph.ProductTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Filters, sorts and pages lists of organisations. */
@ProductTest
class ListsApiIT {

	private static final String DATE = "2024-06-01";

	private final GraphQlTester api;

	ListsApiIT(@Autowired WebGraphQlHandler handler) {
		this.api = Documents.client(handler);
	}

	@ParameterizedTest
	@ValueSource(strings = { "CODE ASC", "CODE DESC", "NAME ASC", "NAME DESC", "OPENED_ON DESC", "SEGMENT ASC",
			"SEGMENT DESC", "DETERMINATION ASC" })
	void visitsSameItemsBackwardAndForward(String order) {
		List<String> forward = walk(order, "first", "after", "hasNextPage", "endCursor", 19);
		List<String> backward = new ArrayList<>();
		for (String code : walk(order, "last", "before", "hasPreviousPage", "startCursor", 17)) {
			backward.add(code);
		}
		assertThat(forward).hasSize(48).doesNotHaveDuplicates();
		assertThat(backward).containsExactlyInAnyOrderElementsOf(forward);
		assertThat(inForwardOrder(backward, 17)).isEqualTo(forward);
	}

	/** Puts the pages of a backward walk into forward order. */
	private static List<String> inForwardOrder(List<String> all, int size) {
		List<String> ordered = new ArrayList<>();
		for (int from = 0; from < all.size(); from += size) {
			ordered.addAll(0, all.subList(from, Math.min(all.size(), from + size)));
		}
		return ordered;
	}

	private List<String> walk(String order, String size, String cursor, String more, String next, int pageSize) {
		List<String> visited = new ArrayList<>();
		String cursorAt = null;
		do {
			String argument = (cursorAt == null) ? "" : ", %s: \"%s\"".formatted(cursor, cursorAt);
			String[] words = order.split(" ", 2);
			GraphQlTester.Response page = this.api
				.document(
						"""
								{ organisations(filter: {kinds: [ICB]}, orderBy: {field: %s, direction: %s}, asOf: "%s", %s: %d%s) {
								    totalCount pageInfo { %s %s } edges { node { code } } } }"""
							.formatted(words[0], words[1], DATE, size, pageSize, argument, more, next))
				.execute();
			page.path("organisations.totalCount").entity(Integer.class).isEqualTo(48);
			visited.addAll(page.path("organisations.edges[*].node.code").entityList(String.class).get());
			cursorAt = page.path("organisations.pageInfo." + more).entity(Boolean.class).get()
					? page.path("organisations.pageInfo." + next).entity(String.class).get() : null;
		}
		while (cursorAt != null);
		return visited;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					organisations | icb: "QE9"                 | NOT_FOUND   | There is no organisation with the code QE9.
					organisations | icb: "RX7"                 | BAD_REQUEST | icb must be the code of an integrated care board
					organisations | region: "QE1", icb: "QE1"  | BAD_REQUEST | region must be the code of an NHS England region
					organisations | region: "Y99", segment: 4  | NOT_FOUND   | There is no organisation with the code Y99.
					findings      | provider: "RX0"            | NOT_FOUND   | There is no organisation with the code RX0.
					findings      | provider: "RX7", icb: "Y62"| BAD_REQUEST | icb must be the code of an integrated care board
					findings      | region: "RX7"              | BAD_REQUEST | RX7 is North West Ambulance Service NHS Trust, a trust. region must be
					""")
	void rejectsUnknownOrganisationAndWrongKindInFilter(String list, String filter, String code, String message) {
		String document = "{ %s(filter: {%s}, asOf: \"%s\") { totalCount } }".formatted(list, filter, DATE);
		Documents.assertError(this.api.document(document).execute(), code, message);
	}

	@Test
	void returnsEmptyListWithoutMatches() {
		this.api.document("""
				{ organisations(filter: {icb: "QE1", region: "Y56"}, asOf: "%s") { totalCount }
				  findings(filter: {icb: "QE1", region: "Y56"}, asOf: "%s") { totalCount } }""".formatted(DATE, DATE))
			.execute()
			.path("organisations.totalCount")
			.entity(Integer.class)
			.isEqualTo(0)
			.path("findings.totalCount")
			.entity(Integer.class)
			.isEqualTo(0);
	}

	@Test
	void sortsOrganisationsWithoutSegmentLast() {
		for (String direction : List.of("ASC", "DESC")) {
			List<@Nullable Integer> segments = segments(direction);
			List<Integer> recorded = segments.stream().filter(Objects::nonNull).map(Integer.class::cast).toList();
			assertThat(segments.subList(0, recorded.size())).as(direction).isEqualTo(recorded);
			Comparator<Integer> ascending = Comparator.naturalOrder();
			assertThat(recorded).isNotEmpty()
				.isSortedAccordingTo(direction.equals("ASC") ? ascending : ascending.reversed());
		}
	}

	private List<@Nullable Integer> segments(String direction) {
		List<@Nullable Integer> found = new ArrayList<>();
		this.api
			.document(
					"""
							{ organisations(filter: {kinds: [ICB]}, orderBy: {field: SEGMENT, direction: %s}, first: 100, asOf: "%s") {
							    edges { node { ... on Icb { segment { segment } } } } } }"""
						.formatted(direction, DATE))
			.execute()
			.path("organisations.edges[*].node")
			.entityList(Object.class)
			.get()
			.forEach((node) -> found.add((((Map<?, ?>) node).get("segment") instanceof Map<?, ?> segment)
					? (Integer) segment.get("segment") : null));
		return found;
	}

	@Test
	void matchesNamesWithoutCaseAndAccents() {
		this.api
			.document(
					"""
							{ organisations(filter: {kinds: [TRUST], name: "L\u00c0NCASHIRE T"}) { edges { node { code } } }
							  former: organisations(filter: {kinds: [TRUST], name: "helens and knowsley"}) { edges { node { code } } }
							  pasted: organisations(filter: {kinds: [TRUST], name: " St George\u2019s Univ "}) { edges { node { code } } }
							  blank: organisations(filter: {kinds: [TRUST], name: "   "}) { totalCount }
							  any: organisations(filter: {kinds: [TRUST], name: ""}) { totalCount } }""")
			.execute()
			.path("organisations.edges[*].node.code")
			.entityList(String.class)
			.containsExactly("RBN", "RXN")
			.path("former.edges[*].node.code")
			.entityList(String.class)
			.contains("RBN")
			.path("pasted.edges[*].node.code")
			.entityList(String.class)
			.containsExactly("RJ7")
			.path("blank.totalCount")
			.entity(Integer.class)
			.isEqualTo(274)
			.path("any.totalCount")
			.entity(Integer.class)
			.isEqualTo(274);
	}

	@Test
	void filtersByDetermination() {
		this.api
			.document(
					"""
							{ organisations(filter: {determinations: [PRESUMED, UNDETERMINED]}, asOf: "%s", edition: "NOF-2022-23", first: 100) {
							    edges { node { code oversight { determination } } } } }"""
						.formatted(DATE))
			.execute()
			.path("organisations.edges[*].node.oversight.determination")
			.entityList(String.class)
			.satisfies((determinations) -> assertThat(determinations).contains("PRESUMED", "UNDETERMINED")
				.containsOnly("PRESUMED", "UNDETERMINED"))
			.path("organisations.edges[*].node.code")
			.entityList(String.class)
			.satisfies((codes) -> assertThat(codes).contains("RRU").isSorted());
	}

	@Test
	void determinesOversightOfCommissioningGroupsUntilIcbs() {
		this.api
			.document(
					"""
							{ before: organisations(filter: {kinds: [SUB_ICB_LOCATION], determinations: [PRESUMED]}, asOf: "2022-06-30", first: 1) {
							    edges { node { code name } } facets { determinations { value count } } }
							  after: organisations(filter: {kinds: [SUB_ICB_LOCATION], determinations: [PRESUMED]}, asOf: "2022-07-01", first: 1) {
							    totalCount } }""")
			.execute()
			.path("before.edges[0].node.name")
			.entity(String.class)
			.isEqualTo("NHS Northumberland CCG")
			.path("before.facets.determinations[?(@.value == 'PRESUMED')].count")
			.entityList(Integer.class)
			.containsExactly(106)
			.path("after.totalCount")
			.entity(Integer.class)
			.isEqualTo(0);
	}

	/**
	 * A facet count is the size of the list with that value chosen and the other filters
	 * unchanged.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					kinds: [TRUST], status: ACTIVE                       | kinds          | PLACE        | kinds: [PLACE], status: ACTIVE
					kinds: [TRUST], status: ACTIVE                       | statuses       | CLOSED       | kinds: [TRUST], status: CLOSED
					kinds: [TRUST], trustTypes: [ACUTE]                  | trustTypes     | AMBULANCE    | kinds: [TRUST], trustTypes: [AMBULANCE]
					kinds: [ICB], segment: 3                             | segments       | 4            | kinds: [ICB], segment: 4
					kinds: [TRUST], status: ACTIVE, segment: 4           | kinds          | ICB          | kinds: [ICB], status: ACTIVE, segment: 4
					kinds: [TRUST], icb: "QE1"                           | determinations | BY_RULE      | kinds: [TRUST], icb: "QE1", determinations: [BY_RULE]
					kinds: [TRUST], determinations: [BY_RULE]            | determinations | UNDETERMINED | kinds: [TRUST], determinations: [UNDETERMINED]
					trustTypes: [ACUTE], region: "Y62", name: "hospital" | trustTypes     | SPECIALIST   | trustTypes: [SPECIALIST], region: "Y62", name: "hospital"
					""")
	void countsListsByFacet(String filter, String facet, String value, String chosen) {
		List<Map<String, Object>> counts = new ArrayList<>();
		GraphQlTester.Response answer = this.api
			.document(
					"""
							{ organisations(filter: {%s}, asOf: "%s", edition: "NOF-2022-23", first: 1) { facets { %s { value count } } }
							  chosen: organisations(filter: {%s}, asOf: "%s", edition: "NOF-2022-23", first: 1) { totalCount } }"""
						.formatted(filter, DATE, facet, chosen, DATE))
			.execute();
		answer.path("organisations.facets." + facet)
			.entityList(Object.class)
			.get()
			.forEach((bucket) -> counts.add(Map.of("value", String.valueOf(((Map<?, ?>) bucket).get("value")), "count",
					String.valueOf(((Map<?, ?>) bucket).get("count")))));
		int total = answer.path("chosen.totalCount").entity(Integer.class).get();
		assertThat(total).isPositive();
		assertThat(counts).contains(Map.of("value", value, "count", String.valueOf(total)));
	}

	@Test
	void countsListsByRegion() {
		GraphQlTester.Response answer = this.api.document(
				"""
						{ organisations(filter: {kinds: [TRUST], region: "Y60"}, first: 1) { facets { regions { value { code } count } } }
						  chosen: organisations(filter: {kinds: [TRUST], region: "Y62"}, first: 1) { totalCount } }""")
			.execute();
		int total = answer.path("chosen.totalCount").entity(Integer.class).get();
		answer.path("organisations.facets.regions[?(@.value.code == 'Y62')].count")
			.entityList(Integer.class)
			.containsExactly(total);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			first: 2, last: 2                                    | BAD_REQUEST    | first and last are both set
			last: 0                                              | BAD_REQUEST    | last is 0. Request 1 to 100
			last: 101                                            | LIMIT_EXCEEDED | last is 101. Request 1 to 100
			before: "bm90IG91cnM"                                | BAD_REQUEST    | value of before is not a cursor
			filter: {segment: 6}                                 | BAD_REQUEST    | Segments are 1 to 5
			filter: {region: "r x"}                              | BAD_REQUEST    | is not a code
			""")
	void rejectsInvalidArguments(String arguments, String code, String message) {
		Documents.assertError(this.api.document("{ organisations(" + arguments + ") { totalCount } }").execute(), code,
				message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			kinds: [TRUST], trustTypes: [AMBULANCE], minSystems: 2                         | RX7 | RX9X
			kinds: [TRUST], trustTypes: [AMBULANCE], support: [RECOVERY_SUPPORT_PROGRAMME] | RYD | RX7
			findingKinds: [CROSS_REGION_PROVIDER]                                          | RX9 | RXL
			kinds: [TRUST], trustTypes: [AMBULANCE], maxSystems: 1                         | RX6 | RX7
			""")
	void filtersBySupportFindingsAndSystems(String filter, String contained, String notContained) {
		this.api
			.document("{ organisations(filter: {%s}, asOf: \"2024-06-01\", first: 100) { nodes { code } } }"
				.formatted(filter))
			.execute()
			.path("organisations.nodes[*].code")
			.entityList(String.class)
			.satisfies((codes) -> assertThat(codes).contains(contained).doesNotContain(notContained));
	}

}
