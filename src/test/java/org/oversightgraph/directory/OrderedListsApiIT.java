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
 * Lists of arrangements, findings and shared providers as somebody narrows, orders, pages
 * and counts them.
 */
@ProductTest
class OrderedListsApiIT {

	private static final String DAY = "2025-02-01";

	private static final String ARRANGEMENTS = "arrangements(filter: {inForce: null}, asOf: \"" + DAY + "\", %s) %s";

	private static final String OF_A_BOARD = ARRANGEMENTS.replace("inForce: null", "inForce: null, party: \"QHL\"");

	private static final String FINDINGS = "findings(filter: {icb: \"QUY\"}, asOf: \"" + DAY + "\", %s) %s";

	private static final String BOARDS = List
		.of("QU9", "QNQ", "QKS", "QXU", "QE1", "QYG", "QF7", "QHG", "QUE", "QHL", "QUA", "QMJ", "QMF", "QOX", "QUY")
		.stream()
		.collect(Collectors.joining("\", \"", "\"", "\""));

	private static final String SHARED = "sharedProviders(icbs: [" + BOARDS + "], asOf: \"" + DAY + "\", %s) %s";

	private final GraphQlTester api;

	OrderedListsApiIT(@Autowired WebGraphQlHandler handler) {
		this.api = Documents.askedBy(handler);
	}

	@ParameterizedTest
	@CsvSource({ "ID", "TITLE", "KIND", "STATUS", "VALID_FROM", "VALID_TO" })
	void pagesOfArrangementsVisitEachOnceInTheOrderOfTheWhole(String field) {
		visitsEachOnce(OF_A_BOARD, field, "id");
	}

	@ParameterizedTest
	@CsvSource({ "SEVERITY", "KIND", "SUBJECT_NAME", "SUBJECT_CODE" })
	void pagesOfFindingsVisitEachOnceInTheOrderOfTheWhole(String field) {
		visitsEachOnce(FINDINGS, field, "kind subject { code } statement");
	}

	@ParameterizedTest
	@CsvSource({ "CODE", "NAME", "SHARED_BY" })
	void pagesOfSharedProvidersVisitEachOnceInTheOrderOfTheWhole(String field) {
		visitsEachOnce(SHARED, field, "code");
	}

	private void visitsEachOnce(String list, String field, String node) {
		List<Object> rising = nodes(list, field, "ASC", node);
		assertThat(rising).hasSizeGreaterThan(5).hasSizeLessThan(100).doesNotHaveDuplicates();
		assertThat(nodes(list, field, "DESC", node)).containsExactlyInAnyOrderElementsOf(rising);
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

	/** All pages from one end to the other, put in order. */
	private List<Object> walk(String list, String field, String direction, String node, String from, int size) {
		boolean forward = from.equals("first");
		List<Object> visited = new ArrayList<>();
		String place = "";
		while (true) {
			Page page = page(list, "%s, %s: %d%s".formatted(order(field, direction), from, size, place), node);
			visited.addAll(forward ? visited.size() : 0, page.nodes());
			assertThat(visited).as("never ends").hasSizeLessThan(200);
			if (!(forward ? page.more() : page.before())) {
				return visited;
			}
			place = forward ? ", after: \"%s\"".formatted(page.end()) : ", before: \"%s\"".formatted(page.start());
		}
	}

	/** A page as it came. */
	private record Page(List<Object> nodes, boolean more, boolean before, String start, String end) {
	}

	private Page page(String list, String arguments, String node) {
		GraphQlTester.Response answer = ask("list: " + list.formatted(arguments,
				"{ pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { node { %s } } }"
					.formatted(node)));
		return new Page(answer.path("list.edges[*].node").entityList(Object.class).get(),
				answer.path("list.pageInfo.hasNextPage").entity(Boolean.class).get(),
				answer.path("list.pageInfo.hasPreviousPage").entity(Boolean.class).get(),
				answer.path("list.pageInfo.startCursor").entity(String.class).get(),
				answer.path("list.pageInfo.endCursor").entity(String.class).get());
	}

	private static String order(String field, String direction) {
		return "orderBy: {field: %s, direction: %s}".formatted(field, direction);
	}

	private GraphQlTester.Response ask(String fields) {
		return this.api.document("{ " + fields + " }").execute();
	}

	@ParameterizedTest
	@CsvSource({ "VALID_FROM, validFrom", "VALID_TO, validTo" })
	void arrangementsWithoutTheDayComeLastWhicheverWayDaysGo(String order, String field) {
		for (String direction : List.of("ASC", "DESC")) {
			List<@Nullable String> days = new ArrayList<>();
			nodes(ARRANGEMENTS, order, direction, field)
				.forEach((node) -> days.add((String) ((Map<?, ?>) node).get(field)));
			List<String> recorded = days.stream().filter(Objects::nonNull).map(String.class::cast).toList();
			Comparator<String> rising = Comparator.naturalOrder();
			assertThat(recorded).isNotEmpty().isSortedAccordingTo(direction.equals("ASC") ? rising : rising.reversed());
			assertThat(days.subList(0, recorded.size())).as(direction).isEqualTo(recorded);
		}
	}

	@Test
	void ordersAreWhatTheirNamesSay() {
		ask(ARRANGEMENTS.formatted(order("TITLE", "ASC"), "{ edges { node { title } } }"))
			.path("arrangements.edges[*].node.title")
			.entityList(String.class)
			.satisfies((titles) -> assertThat(titles).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER));
		ask(FINDINGS.formatted(order("SUBJECT_NAME", "ASC"), "{ edges { node { subject { name } } } }"))
			.path("findings.edges[*].node.subject.name")
			.entityList(String.class)
			.satisfies((names) -> assertThat(names).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER));
		ask(FINDINGS.formatted(order("SEVERITY", "DESC"), "{ edges { node { severity } } }"))
			.path("findings.edges[*].node.severity")
			.entityList(String.class)
			.satisfies((severities) -> assertThat(severities).startsWith("INFORMATION"));
		List<Integer> shares = nodesOfSharing("DESC");
		assertThat(shares).isSortedAccordingTo(Comparator.reverseOrder()).doesNotContain(1);
		assertThat(shares.getFirst()).isGreaterThan(shares.getLast());
	}

	private List<Integer> nodesOfSharing(String direction) {
		return ask(SHARED.formatted(order("SHARED_BY", direction), "{ edges { icbs { code } } }"))
			.path("sharedProviders.edges")
			.entityList(Map.class)
			.get()
			.stream()
			.map((edge) -> ((List<?>) Objects.requireNonNull(edge.get("icbs"))).size())
			.toList();
	}

	/** Nothing said is the order as it always was, and its cursors go on. */
	@ParameterizedTest
	@CsvSource({ "arrangements, ID", "findings, SEVERITY", "shared, CODE" })
	void theUsualOrderNeedsNoName(String which, String field) {
		String list = list(which);
		String end = page(list, "first: 2", "__typename").end();
		assertThat(page(list, "first: 2, %s".formatted(order(field, "ASC")), "__typename").end()).isEqualTo(end);
	}

	@ParameterizedTest
	@CsvSource({ "arrangements, TITLE, KIND", "findings, KIND, SUBJECT_CODE", "shared, NAME, SHARED_BY" })
	void aCursorOfAnotherOrderIsRefused(String which, String one, String other) {
		String list = list(which);
		String end = page(list, "first: 2, %s".formatted(order(one, "ASC")), "__typename").end();
		for (String order : List.of(order(one, "DESC"), order(other, "ASC"))) {
			refused(list.formatted("first: 2, after: \"%s\", %s".formatted(end, order), "{ totalCount }"),
					"one of another order");
		}
		refused(list.formatted("first: 2, after: \"%s\"".formatted(end), "{ totalCount }"), "one of another order");
	}

	@ParameterizedTest
	@CsvSource({ "arrangements, findings", "findings, arrangements", "shared, findings" })
	void aCursorOfAnotherListIsRefused(String one, String other) {
		String end = page(list(one), "first: 2", "__typename").end();
		refused(list(other).formatted("first: 2, after: \"%s\"".formatted(end), "{ totalCount }"),
				"one of another list. Give one of " + other);
	}

	private static String list(String which) {
		return switch (which) {
			case "arrangements" -> ARRANGEMENTS;
			case "findings" -> FINDINGS;
			default -> SHARED;
		};
	}

	private void refused(String field, String words) {
		ask(field).errors().satisfy((errors) -> assertThat(errors).singleElement().satisfies((error) -> {
			assertThat(error.getExtensions()).containsEntry("code", "BAD_REQUEST");
			assertThat(error.getMessage()).contains(words);
		}));
	}

	/** What says nothing of being in force never takes from what statuses say. */
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
			inForce: false                                 | NOT_KNOWN,PROPOSED
			inForce: null                                  | IN_FORCE,NOT_KNOWN,PROPOSED
			""")
	void statusesTakeThePlaceOfInForceUnlessItIsGiven(@Nullable String filter, @Nullable String statuses) {
		ask("arrangements(filter: {%s}, asOf: \"2025-02-01\", first: 100) { edges { node { status } } }"
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
					kinds: [COMMISSIONING_DELEGATION]              | statuses | value        | PROPOSED           | kinds: [COMMISSIONING_DELEGATION], statuses: [PROPOSED]
					statuses: [PROPOSED]                              | statuses | value        | IN_FORCE        | inForce: true
					region: "Y62", statuses: [PROPOSED, IN_FORCE]     | regions  | value.code   | Y60             | region: "Y60", statuses: [PROPOSED, IN_FORCE]
					icb: "QE1", kinds: [COMMISSIONING_DELEGATION]  | icbs     | value.code   | QOP             | icb: "QOP", kinds: [COMMISSIONING_DELEGATION]
					region: "Y62", kinds: [JOINT_COMMITTEE]        | icbs     | value.code   | QE1             | region: "Y62", icb: "QE1", kinds: [JOINT_COMMITTEE]
					title: "DELEGATION"                            | services | value.key    | specialised_services_59 | title: "delegation", service: "specialised_services_59"
					party: "QE1", service: "specialised_services_59" | services | value.key  | primary_medical_services | party: "QE1", service: "primary_medical_services"
					""")
	void aCountOfArrangementsIsOfWhatTheListWouldHold(String filter, String facet, String path, String value,
			String chosen) {
		String selection = path.equals("value") ? "value" : path.replace("value.", "value { ") + " }";
		GraphQlTester.Response answer = ask("""
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
	void countsThatAreAskedForUnderOtherNamesAreAllThere() {
		ask("""
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
	void titlesAreFoundWhateverTheirCaseAndAccents() {
		ask("arrangements(filter: {title: \"sp\u00c9cialised Commissioning joint\"}) { edges { node { title } } }")
			.path("arrangements.edges[*].node.title")
			.entityList(String.class)
			.satisfies((titles) -> assertThat(titles).isNotEmpty()
				.allMatch((title) -> title.startsWith("Specialised commissioning joint")));
	}

	@Test
	void countsOfFindingsAreOfWhatTheListWouldHold() {
		GraphQlTester.Response all = ask(
				"""
						findings(asOf: "%s", first: 1) { totalCount countsByKind { count } countsBySeverity { severity count }
						  countsByIcb { icb { code } count } }
						board: findings(filter: {icb: "QE1"}, asOf: "%s", first: 100) { totalCount edges { node { icbs { code } } } }
						high: findings(filter: {severities: [HIGH]}, asOf: "%s", first: 1) { totalCount }"""
					.formatted(DAY, DAY, DAY));
		int total = all.path("findings.totalCount").entity(Integer.class).get();
		int ofBoard = all.path("board.totalCount").entity(Integer.class).get();
		int high = all.path("high.totalCount").entity(Integer.class).get();
		assertThat(ofBoard).isPositive().isLessThan(total);
		all.path("findings.countsByIcb[?(@.icb.code == 'QE1')].count")
			.entityList(Integer.class)
			.containsExactly(ofBoard)
			.path("findings.countsBySeverity[?(@.severity == 'HIGH')].count")
			.entityList(Integer.class)
			.containsExactly(high)
			.path("findings.countsBySeverity[*].count")
			.entityList(Integer.class)
			.satisfies((counts) -> assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(total))
			.path("findings.countsBySeverity[0].severity")
			.entity(String.class)
			.isEqualTo("HIGH")
			.path("board.edges[*].node.icbs[?(@.code == 'QE1')].code")
			.entityList(String.class)
			.hasSize(ofBoard);
	}

	@Test
	void findingsAreNarrowedByTheSortAndTheNameOfTheirBodies() {
		ask("""
				types: findings(filter: {trustTypes: [AMBULANCE]}, asOf: "%s", first: 100) { edges { node { subject { ... on Trust { type } } } } }
				names: findings(filter: {name: "l\u00c0ncashire"}, asOf: "%s", first: 100) { edges { node { subject { name } } } }
				both: findings(filter: {icb: "QE1", provider: "RRU"}, asOf: "%s") { totalCount }"""
			.formatted(DAY, DAY, DAY)).path("types.edges[*].node.subject.type")
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
	void sharedProvidersAreNarrowedBySegment() {
		ask(SHARED.formatted("segment: 4", "{ edges { node { segment { segment } } } }"))
			.path("sharedProviders.edges[*].node.segment.segment")
			.entityList(Integer.class)
			.satisfies((segments) -> assertThat(segments).isNotEmpty().containsOnly(4));
		ask(SHARED.formatted("segment: 5", "{ totalCount }")).path("sharedProviders.totalCount")
			.entity(Integer.class)
			.isEqualTo(0);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			sharedProviders(icbs: ["QE1", "QOP"], segment: 0) { totalCount } | segment is 0; segments are 1 to 5
			sharedProviders(icbs: ["QE1", "QOP"], segment: 6) { totalCount } | segment is 6; segments are 1 to 5
			arrangements(filter: {icb: "RX7"}) { totalCount }                | icb takes an integrated care board
			arrangements(filter: {region: "QE1"}) { totalCount }             | region takes a region of NHS England
			arrangements(filter: {icb: "r x"}) { totalCount }                | is not a code
			findings(filter: {icb: "r x"}) { totalCount }                    | is not a code
			""")
	void whatCannotBeAnsweredSaysWhatWouldBeRight(String field, String words) {
		refused(field, words);
	}

	@Test
	void aBoardThatNobodyKnowsIsTold() {
		ask("arrangements(filter: {icb: \"Q99\"}) { totalCount }").errors()
			.satisfy((errors) -> assertThat(errors).singleElement()
				.satisfies((error) -> assertThat(error.getExtensions()).containsEntry("code", "NOT_FOUND")));
	}

}
