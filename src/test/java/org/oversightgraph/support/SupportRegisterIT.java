package org.oversightgraph.support;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oversightgraph.Documents;
import org.oversightgraph.ProductTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists the support episodes of all organisations, on the England dataset. */
@ProductTest
class SupportRegisterIT {

	private final GraphQlTester api;

	SupportRegisterIT(@Autowired WebGraphQlHandler handler) {
		this.api = Documents.client(handler);
	}

	private GraphQlTester.Response episodes(String arguments) {
		return this.api
			.document("""
					{ supportEpisodes(%s) { totalCount facets { statuses { value count } programmes { value count } }
					    nodes { organisation { code } programme status fact { validFrom validTo } } } }"""
				.formatted(arguments))
			.execute();
	}

	private List<String> codes(String arguments) {
		return episodes(arguments).path("supportEpisodes.nodes[*].organisation.code").entityList(String.class).get();
	}

	@Test
	void listsOngoingEpisodes() {
		GraphQlTester.Response ongoing = episodes(
				"filter: {programmes: [RECOVERY_SUPPORT_PROGRAMME], statuses: [ONGOING]}, asOf: \"2024-06-01\", first: 100");
		ongoing.path("supportEpisodes.nodes[*].status")
			.entityList(String.class)
			.satisfies((statuses) -> assertThat(statuses).isNotEmpty().containsOnly("ONGOING"))
			.path("supportEpisodes.nodes[*].programme")
			.entityList(String.class)
			.satisfies((programmes) -> assertThat(programmes).containsOnly("RECOVERY_SUPPORT_PROGRAMME"))
			.path("supportEpisodes.nodes[?(@.organisation.code == 'RYD')].fact.validTo")
			.entityList(String.class)
			.containsExactly("2025-03-05");
	}

	/** Each facet ignores its own filter. */
	@Test
	void countsEachValueOfAFilter() {
		GraphQlTester.Response all = episodes("asOf: \"2024-06-01\", first: 1");
		int total = all.path("supportEpisodes.totalCount").entity(Integer.class).get();
		List<Integer> counts = episodes("filter: {statuses: [ONGOING]}, asOf: \"2024-06-01\", first: 1")
			.path("supportEpisodes.facets.statuses[*].count")
			.entityList(Integer.class)
			.get();
		assertThat(counts).hasSizeGreaterThan(1);
		assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(total);
	}

	@Test
	void findsEpisodesOfAreaAndOrganisation() {
		assertThat(codes("filter: {organisation: \"RYD\"}, asOf: \"2024-06-01\"")).containsOnly("RYD").isNotEmpty();
		assertThat(codes("filter: {region: \"Y59\"}, asOf: \"2024-06-01\", first: 100")).contains("RYD")
			.doesNotContain("RX7");
		assertThat(codes("filter: {icb: \"QNX\"}, asOf: \"2024-06-01\", first: 100")).contains("RYD");
		assertThat(codes("filter: {organisation: \"RX7\"}, asOf: \"2021-07-01\"")).isEmpty();
	}

	/** The register and the standing of an organisation show the same episodes. */
	@Test
	void listsSameEpisodesAsStanding() {
		List<String> registered = episodes("filter: {organisation: \"RYD\"}, asOf: \"2026-05-01\"")
			.path("supportEpisodes.nodes[*].status")
			.entityList(String.class)
			.get();
		this.api.document("{ standing(of: \"RYD\", asOf: \"2026-05-01\") { support { status } } }")
			.execute()
			.path("standing.support[*].status")
			.entityList(String.class)
			.isEqualTo(registered);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			organisation: "RX8X" | NOT_FOUND   | There is no organisation with the code RX8X
			region: "QE1"        | BAD_REQUEST | QE1
			icb: "RX7"           | BAD_REQUEST | RX7
			icb: "!"             | BAD_REQUEST | Use an ODS code
			""")
	void rejectsUnknownOrganisations(String filter, String code, String message) {
		Documents.assertError(
				this.api.document("{ supportEpisodes(filter: {%s}) { totalCount } }".formatted(filter)).execute(), code,
				message);
	}

}
