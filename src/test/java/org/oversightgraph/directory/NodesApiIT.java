package org.oversightgraph.directory;

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

/** Reads nodes by their ids. */
@ProductTest
class NodesApiIT {

	private static final String BY_ID = """
			query($id: ID!) {
			  node(id: $id) {
			    id
			    ... on Organisation { status }
			    oversight { asOf edition { id } determination }
			    ... on Arrangement { standsAs: status }
			  }
			}""";

	private final GraphQlTester api;

	NodesApiIT(@Autowired WebGraphQlHandler handler) {
		this.api = Documents.client(handler);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			asOf: "2026-05-01", edition: "NOF-2022-23"  | 2026-05-01 | NOF-2022-23 | PRESUMED
			asOf: "2026-05-01"                          | 2026-05-01 | NOF-2026-27 | BY_RULE
			asOf: "2023-06-01", release: 1              | 2023-06-01 | NOF-2022-23 | UNDETERMINED
			""")
	void keepsDateEditionAndReleaseInId(String arguments, String date, String edition, String determination) {
		GraphQlTester.Response first = this.api
			.document("{ oversight(of: \"RX7\", %s) { determination subject { id } } }".formatted(arguments))
			.execute();
		assertThat(text(first, "oversight.determination")).isEqualTo(determination);
		String id = text(first, "oversight.subject.id");
		GraphQlTester.Response reread = nodeById(id);
		assertThat(text(reread, "node.id")).isEqualTo(id);
		assertThat(text(reread, "node.oversight.asOf")).isEqualTo(date);
		assertThat(text(reread, "node.oversight.edition.id")).isEqualTo(edition);
		assertThat(text(reread, "node.oversight.determination")).isEqualTo(determination);
	}

	@Test
	void appliesDateOfIdToNestedFields() {
		String idOnDate = idOf("RXL", "asOf: \"2023-06-01\"");
		assertThat(this.api.document("query($id: ID!) { node(id: $id) { ... on Trust { oversight { lead { id } } } } }")
			.variable("id", idOnDate)
			.execute()
			.path("node.oversight.lead.id")
			.entity(String.class)
			.get()).isEqualTo(idOf("QE1", "asOf: \"2023-06-01\""));
	}

	@Test
	void returnsDifferentIdsForDifferentDates() {
		assertThat(idOf("RX7", "")).isEqualTo("VHJ1c3Q6Ulg3").isNotEqualTo(idOf("RX7", "asOf: \"2026-05-01\""));
		assertThat(idOf("RX7", "asOf: \"2026-05-01\"")).isEqualTo(idOf("RX7", "asOf: \"2026-05-01\""))
			.isNotEqualTo(idOf("RX7", "asOf: \"2026-05-02\""))
			.isNotEqualTo(idOf("RX7", "asOf: \"2026-05-01\", release: 1"));
	}

	@Test
	void keepsDateInIdOfArrangement() {
		String list = "{ arrangements(first: 1, asOf: \"2024-06-01\") { edges { node { id status } } } }";
		GraphQlTester.Response inForce = this.api.document(list).execute();
		assertThat(text(inForce, "arrangements.edges[0].node.status")).isEqualTo("IN_FORCE");
		String id = text(inForce, "arrangements.edges[0].node.id");
		assertThat(text(nodeById(id), "node.standsAs")).isEqualTo("IN_FORCE");
		assertThat(text(nodeById(id), "node.id")).isEqualTo(id);
	}

	/**
	 * The second page uses the release of its cursor, although no release is requested.
	 */
	@Test
	void returnsSameIdsOnNextPage() {
		String list = "{ organisations(first: %d%s) { edges { node { id } } pageInfo { endCursor } } }";
		List<String> allIds = ids(this.api.document(list.formatted(4, "")).execute());
		GraphQlTester.Response first = this.api.document(list.formatted(2, "")).execute();
		String cursor = text(first, "organisations.pageInfo.endCursor");
		assertThat(ids(this.api.document(list.formatted(2, ", after: \"" + cursor + "\"")).execute()))
			.isEqualTo(allIds.subList(2, 4));
	}

	@Test
	void rejectsIdsOfDifferentDates() {
		String query = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }";
		List<String> sameDateIds = List.of(idOf("RX7", "asOf: \"2026-05-01\""), idOf("RX8", "asOf: \"2026-05-01\""));
		assertThat(this.api.document(query)
			.variable("ids", sameDateIds)
			.execute()
			.path("nodes[*].id")
			.entityList(String.class)
			.get()).isEqualTo(sameDateIds);
		this.api.document(query)
			.variable("ids", List.of(sameDateIds.getFirst(), idOf("RX7", "")))
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).singleElement().satisfies((error) -> {
				assertThat(error.getExtensions()).containsEntry("code", "BAD_REQUEST");
				assertThat(error.getMessage()).contains("different dates", "separately");
			}));
	}

	private GraphQlTester.Response nodeById(String id) {
		return this.api.document(BY_ID).variable("id", id).execute();
	}

	private String idOf(String code, String arguments) {
		return text(this.api
			.document("{ organisation(code: \"%s\"%s) { id } }".formatted(code,
					arguments.isEmpty() ? "" : ", " + arguments))
			.execute(), "organisation.id");
	}

	private static List<String> ids(GraphQlTester.Response response) {
		return response.path("organisations.edges[*].node.id").entityList(String.class).get();
	}

	private static String text(GraphQlTester.Response response, String path) {
		return response.path(path).entity(String.class).get();
	}

}
