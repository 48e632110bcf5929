package org.oversightgraph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Queries the API through the documents in graphql-schema/operations, on the England
 * dataset.
 */
@ProductTest
class ApiIT {

	private final GraphQlTester api;

	ApiIT(@Autowired WebGraphQlHandler handler) {
		this.api = Documents.client(handler);
	}

	static Stream<String> operations() throws Exception {
		try (Stream<Path> examples = Files.list(Path.of("graphql-schema/operations"));
				Stream<Path> pages = Files.list(Path.of("graphql-schema/pages"))) {
			return Stream.concat(examples, pages)
				.map((file) -> String.valueOf(file.getFileName()).replace(".graphql", ""))
				.sorted()
				.toList()
				.stream();
		}
	}

	@ParameterizedTest
	@MethodSource("operations")
	void runsEveryOperationWithoutErrors(String operation) {
		this.api.documentName(operation).execute().errors().verify();
	}

	@Test
	void presumesThatLeadCommissionerLeadsNorthWestAmbulance() {
		this.api.documentName("who-oversees")
			.variable("of", "RX7")
			.execute()
			.path("oversight.determination")
			.entity(String.class)
			.isEqualTo("PRESUMED")
			.path("oversight.lead.code")
			.entity(String.class)
			.isEqualTo("QE1")
			.path("oversight.sharedWith[*].code")
			.entityList(String.class)
			.containsExactly("QYG", "QJ2", "QOP", "QHM")
			.path("oversight.coordinators[*].code")
			.entityList(String.class)
			.containsExactly("Y60", "Y63", "Y62")
			.path("oversight.lines[*].reasons[*].citation")
			.entityList(String.class)
			.satisfies((citations) -> assertThat(citations).isNotEmpty()
				.allMatch((citation) -> citation.startsWith("NOF-2022-23 ¶") || citation.equals("Convention 14")))
			.path("oversight.lines[*].reasons[*].facts[*].sources[*].title")
			.entityList(String.class)
			.satisfies((titles) -> assertThat(titles).isNotEmpty());
	}

	@Test
	void ignoresCaseAndSpacesInCode() {
		this.api.documentName("who-oversees")
			.variable("of", " rx7 ")
			.execute()
			.path("oversight.subject.code")
			.entity(String.class)
			.isEqualTo("RX7");
	}

	@Test
	void defaultsToEditionInForce() {
		this.api.documentName("who-oversees-today")
			.execute()
			.path("oversight.edition.id")
			.entity(String.class)
			.isEqualTo("NOF-2026-27")
			.path("oversight.lead.name")
			.entity(String.class)
			.isEqualTo("NHS England")
			.path("oversight.reasons[0].rule.id")
			.entity(String.class)
			.isEqualTo("nhs-england-regions-lead-provider");
	}

	@Test
	void marksFactsOfClosedIcbsAsInherited() {
		this.api.documentName("who-oversees")
			.variables(Map.of("of", "RYC", "asOf", "2026-05-01"))
			.execute()
			.path("oversight.candidates[*].code")
			.entityList(String.class)
			.containsExactly("S1Y5D", "D7T5G", "T6Y0W")
			.path("oversight.lines[?(@.role=='SHARED')].reasons[*].facts[*].inheritedFrom.code")
			.entityList(String.class)
			.contains("QH8", "QHG", "QMM", "QUE");
	}

	@Test
	void appliesDateToNestedFields() {
		this.api.document(
				"""
						{ organisation(code: "RYC", asOf: "2025-09-30") {
						    ... on Trust { systems { icb { code status region { code } } } oversight { asOf edition { id } } } } }""")
			.execute()
			.path("organisation.systems[*].icb.status")
			.entityList(String.class)
			.satisfies((statuses) -> assertThat(statuses).hasSize(6).containsOnly("ACTIVE"))
			.path("organisation.systems[*].icb.region.code")
			.entityList(String.class)
			.satisfies((regions) -> assertThat(regions).hasSize(6).containsOnly("Y61"))
			.path("organisation.oversight.asOf")
			.entity(String.class)
			.isEqualTo("2025-09-30");
	}

	@Test
	void returnsSuccessorsOfClosedIcb() {
		this.api.documentName("organisation")
			.variables(Map.of("code", "QM7", "asOf", "2026-05-01"))
			.execute()
			.path("organisation.status")
			.entity(String.class)
			.isEqualTo("CLOSED")
			.path("organisation.closedOn")
			.entity(String.class)
			.isEqualTo("2026-03-31")
			.path("organisation.successors[*].organisation.code")
			.entityList(String.class)
			.containsExactly("D7T5G", "S1Y5D")
			.path("organisation.successors[*].partial")
			.entityList(Boolean.class)
			.containsExactly(true, true);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			RW1 | 2024-09-30 | Southern Health NHS Foundation Trust
			RW1 | 2024-10-01 | Hampshire and Isle of Wight Healthcare NHS Foundation Trust
			RA7 | 2026-06-30 | University Hospitals Bristol and Weston NHS Foundation Trust
			RA7 | 2026-07-01 | Bristol NHS Foundation Trust
			RWW | 2026-03-31 | Warrington and Halton Teaching Hospitals NHS Foundation Trust
			RWW | 2026-04-01 | North Cheshire and Mersey NHS Foundation Trust
			QOP | 2022-06-30 | Greater Manchester Health and Social Care Partnership
			QOP | 2022-07-01 | NHS Greater Manchester Integrated Care Board
			06T | 2022-06-30 | NHS North East Essex CCG
			""")
	void returnsNameOnDate(String code, String asOf, String name) {
		this.api.documentName("organisation")
			.variables(Map.of("code", code, "asOf", asOf))
			.execute()
			.path("organisation.name")
			.entity(String.class)
			.isEqualTo(name);
	}

	@ParameterizedTest
	@CsvSource({ "QNQ, QRL S0E4D S9B9J", "RYK, RNA TAJ", "RA4, RH5", "RAP, RAL", "RRP, G6V2S", "RVY, RBN" })
	void returnsSuccessorsThatPublicPagesName(String closed, String successors) {
		this.api.documentName("organisation")
			.variables(Map.of("code", closed, "asOf", "2026-05-01"))
			.execute()
			.path("organisation.successors[*].organisation.code")
			.entityList(String.class)
			.satisfies((codes) -> assertThat(codes).containsExactlyInAnyOrder(successors.split(" ", -1)));
	}

	@Test
	void returnsPatientsFromElsewhereWithShare() {
		this.api.documentName("organisation")
			.variables(Map.of("code", "RPY", "asOf", "2024-06-01"))
			.execute()
			.path("organisation.alsoServes[*].icb.code")
			.entityList(String.class)
			.contains("QWE")
			.path("organisation.alsoServes[*].share")
			.entityList(Double.class)
			.satisfies((shares) -> assertThat(shares).allMatch((share) -> share >= 0.2))
			.path("organisation.alsoServes[0].facts[0].sources[*].title")
			.entityList(String.class)
			.satisfies((titles) -> assertThat(titles).isNotEmpty());
	}

	@Test
	void returnsOneAnswerForEachCodeInOrder() {
		List<String> codes = new ArrayList<>(Collections.nCopies(198, "RX7"));
		codes.set(1, "rru");
		codes.add(50, "ZZZ99");
		codes.add(100, "not a code");
		this.api.documentName("who-oversees-many")
			.variables(Map.of("codes", codes, "asOf", "2026-05-01"))
			.execute()
			.path("oversightOf[*].code")
			.entityList(String.class)
			.satisfies((answered) -> assertThat(answered).hasSize(200)
				.startsWith("RX7", "RRU", "RX7")
				.contains("ZZZ99", "NOT A CODE"))
			.path("oversightOf[50].problem.code")
			.entity(String.class)
			.isEqualTo("NOT_FOUND")
			.path("oversightOf[100].problem.code")
			.entity(String.class)
			.isEqualTo("BAD_REQUEST")
			.path("oversightOf[*].problem.message")
			.entityList(String.class)
			.hasSize(2)
			.path("oversightOf[*].position.determination")
			.entityList(String.class)
			.hasSize(198);
	}

	@Test
	void rejectsTooManyCodes() {
		errorOf("who-oversees-many", Map.of("codes", IntStream.range(0, 501).mapToObj((i) -> "RX7").toList()),
				"LIMIT_EXCEEDED", "Maximum 500");
	}

	@Test
	void rejectsUnknownAndMalformedCodes() {
		errorOf("who-oversees", Map.of("of", "RX8X"), "NOT_FOUND", "There is no organisation with the code RX8X");
		errorOf("organisation", Map.of("code", "ABC123"), "NOT_FOUND", "There is no organisation with the code ABC123");
		errorOf("segment-interaction", Map.of("trust", "RZZ"), "NOT_FOUND",
				"There is no organisation with the code RZZ");
		errorOf("segment-interaction", Map.of("trust", "QE1"), "BAD_REQUEST", "trust must be the code of a trust");
		errorOf("who-oversees", Map.of("of", "r x 7!"), "BAD_REQUEST", "Use an ODS code such as RX7");
	}

	/** A root field that fails is null. The other fields are still answered. */
	@Test
	void answersOtherFieldsIfOneFails() {
		this.api.document(
				"{ findings(filter: {region: \"ZZZ9\"}) { totalCount } dataset { id } search(text: \"\") { score } }")
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).isNotEmpty()
				.extracting((error) -> error.getPath())
				.contains("findings"))
			.path("findings")
			.valueIsNull()
			.path("dataset.id")
			.entity(String.class)
			.isEqualTo("england");
	}

	@Test
	void rejectsDateBeforeStartOfData() {
		errorOf("who-oversees", Map.of("asOf", "2021-06-30"), "BAD_REQUEST", "starts on 2021-07-01");
		errorOf("organisation", Map.of("asOf", "1999-01-01"), "BAD_REQUEST", "starts on 2021-07-01");
	}

	@Test
	void rejectsUnknownEditionAndNamesKnownEditions() {
		errorOf("who-oversees", Map.of("edition", "NOF-2030"), "BAD_REQUEST",
				"SOF-2021-22, NOF-2022-23, NOF-2025-26, NOF-2026-27");
	}

	@Test
	void rejectsInvalidDate() {
		errorOf("who-oversees", Map.of("asOf", "2026-02-30"), "BAD_REQUEST", "2026-02-30");
	}

	@Test
	void returnsTrustSharedByIcbs() {
		this.api.documentName("shared-providers")
			.execute()
			.path("sharedProviders.edges[*].node.code")
			.entityList(String.class)
			.containsExactly("RX7")
			.path("sharedProviders.edges[0].icbs[*].code")
			.entityList(String.class)
			.containsExactly("QOP", "QE1");
		errorOf("shared-providers", Map.of("icbs", List.of("QE1")), "BAD_REQUEST", "at least two");
		errorOf("shared-providers", Map.of("icbs", List.of("QE1", "QM7")), "BAD_REQUEST", "Use D7T5G");
		errorOf("shared-providers", Map.of("icbs", List.of("QE1", "RX7")), "BAD_REQUEST",
				"icbs must contain codes of integrated care boards");
	}

	@Test
	void findsIcbsTrustsAndPlaces() {
		this.api.documentName("search")
			.variable("first", 20)
			.execute()
			.path("search[*].organisation.kind")
			.entityList(String.class)
			.contains("ICB", "TRUST", "PLACE")
			.path("search[*].organisation.code")
			.entityList(String.class)
			.contains("QE1", "RXN", "RXR");
	}

	@Test
	void pagesThroughEachOrganisationOnce() {
		List<String> visited = new ArrayList<>();
		String after = "";
		boolean more = true;
		while (more) {
			Map<String, @Nullable Object> variables = Map.of("filter", Map.of("kinds", List.of("TRUST")), "first", 97,
					"after", after);
			GraphQlTester.Response page = this.api.documentName("organisations").variables(variables).execute();
			page.path("organisations.totalCount").entity(Integer.class).isEqualTo(274);
			visited.addAll(page.path("organisations.edges[*].node.code").entityList(String.class).get());
			more = page.path("organisations.pageInfo.hasNextPage").entity(Boolean.class).get();
			after = page.path("organisations.pageInfo.endCursor").entity(String.class).get();
		}
		assertThat(visited).hasSize(274).doesNotHaveDuplicates().isSorted();
	}

	@Test
	void filtersTrustsByIcb() {
		this.api.documentName("organisations")
			.variables(Map.of("filter", Map.of("icb", "QE1", "kinds", List.of("TRUST")), "asOf", "2026-05-01"))
			.execute()
			.path("organisations.edges[*].node.code")
			.entityList(String.class)
			.containsExactly("RTX", "RW5", "RX7", "RX8", "RXL", "RXN", "RXR");
	}

	@Test
	void rejectsInvalidCursorAndPageSize() {
		errorOf("organisations", Map.of("after", "bm90IG91cnM"), "BAD_REQUEST", "is not a cursor");
		errorOf("organisations", Map.of("first", 0), "BAD_REQUEST", "1 to 100");
		errorOf("organisations", Map.of("first", 101), "LIMIT_EXCEEDED", "1 to 100");
	}

	@Test
	void returnsNodesById() {
		String trust = this.api.documentName("organisation")
			.variable("code", "RX7")
			.execute()
			.path("organisation.id")
			.entity(String.class)
			.get();
		String source = this.api.documentName("dataset")
			.execute()
			.path("dataset.sources[0].id")
			.entity(String.class)
			.get();
		this.api.documentName("nodes")
			.variable("ids", List.of(trust, "nonsense", source))
			.execute()
			.path("nodes[0].code")
			.entity(String.class)
			.isEqualTo("RX7")
			.path("nodes[1]")
			.valueIsNull()
			.path("nodes[2].__typename")
			.entity(String.class)
			.isEqualTo("Source")
			.path("nodes[2].id")
			.entity(String.class)
			.isEqualTo(source);
	}

	@Test
	void describesDataset() {
		this.api.documentName("dataset")
			.execute()
			.path("dataset.nature")
			.entity(String.class)
			.isEqualTo("REAL")
			.path("dataset.holdsFrom")
			.entity(String.class)
			.isEqualTo("2021-07-01")
			.path("dataset.organisations")
			.entity(Integer.class)
			.satisfies((count) -> assertThat(count).isGreaterThan(900));
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-31, QMJ, Z9B2Z", "2026-04-01, Z9B2Z, QMJ" })
	void listsOnlyOpenIcbsOfRegion(String asOf, String open, String other) {
		this.api
			.document("{ organisation(code: \"Y56\", asOf: \"%s\") { ... on Region { icbs { nodes { code } } } } }"
				.formatted(asOf))
			.execute()
			.path("organisation.icbs.nodes[*].code")
			.entityList(String.class)
			.contains(open)
			.doesNotContain(other);
	}

	@Test
	void returnsBadRequestForSyntaxAndValidationErrors() {
		this.api.document("{ oversight(of: \"RX7\") { nonsense } }").execute().errors().satisfy((errors) -> {
			assertThat(errors).hasSize(1);
			assertThat(errors.getFirst().getExtensions()).containsEntry("code", "BAD_REQUEST");
		});
		this.api.document("{ oversight(")
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).isNotEmpty()
				.allSatisfy((error) -> assertThat(error.getExtensions()).containsEntry("code", "BAD_REQUEST")));
	}

	private void errorOf(String operation, Map<String, @Nullable Object> variables, String code, String message) {
		Documents.assertError(this.api.documentName(operation).variables(variables).execute(), code, message);
	}

}
