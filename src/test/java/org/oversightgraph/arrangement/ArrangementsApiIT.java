package org.oversightgraph.arrangement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.oversightgraph.Documents;
import org.oversightgraph.ProductTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Queries arrangements and systems through the API. */
@ProductTest
class ArrangementsApiIT {

	private static final String JOINT = "Joint commissioning of 59 specialised services by NHS England and all integrated care boards";

	private static final String PROPOSED = "Delegation of specialised mental health, learning disability and autism services in the Midlands";

	private final GraphQlTester api;

	ArrangementsApiIT(@Autowired WebGraphQlHandler handler) {
		this.api = Documents.client(handler);
	}

	@Test
	void filtersArrangementsAcrossTwoRegionsOrIcbs() {
		titles(Map.of("across", List.of("Y60", "Y62"))).satisfies((titles) -> assertThat(titles).hasSize(3)
			.anyMatch((title) -> title.startsWith("Delegation of 59 specialised services")));
		titles(Map.of("across", List.of("QHL", "QUA"), "crossRegion", false)).satisfies(
				(titles) -> assertThat(titles).singleElement().asString().startsWith("Office of the West Midlands"));
	}

	@Test
	void filtersArrangementsWithinOneIcb() {
		titles(Map.of("crossIcb", false, "kinds", List.of("JOINT_COMMITTEE"))).satisfies((titles) -> assertThat(titles)
			.containsExactly("Lancashire and South Cumbria Provider Collaboration Board",
					"Specialised commissioning joint committee of North East and North Cumbria"));
	}

	@Test
	void filtersArrangementsThatAreNotInForce() {
		titles(Map.of("party", " qrl ", "inForce", false)).satisfies((titles) -> assertThat(titles).containsExactly(
				"Delegation of 70 specialised services in London, North East and Yorkshire, South East and South West"));
		titles(Map.of("service", "specialised_services_70")).satisfies((titles) -> assertThat(titles).isEmpty());
	}

	/** The paper on mental health services in the Midlands is of April 2025. */
	@Test
	void showsJointCommitteesUntilTheyEndAndProposalsFromTheirPaper() {
		assertThat(statuses("2024-06-01", "JOINT_COMMITTEE")).containsEntry(JOINT, "IN_FORCE");
		assertThat(statuses("2025-03-31", "JOINT_COMMITTEE")).containsEntry(JOINT, "IN_FORCE");
		assertThat(statuses("2025-04-01", "JOINT_COMMITTEE")).containsEntry(JOINT, "ENDED");
		assertThat(statuses("2024-06-01", "COMMISSIONING_DELEGATION")).doesNotContainKey(PROPOSED);
		assertThat(statuses("2025-06-01", "COMMISSIONING_DELEGATION")).containsEntry(PROPOSED, "PROPOSED");
	}

	/** Returns the status of each arrangement of a kind on a date, by title. */
	private Map<String, String> statuses(String date, String kind) {
		Map<String, @Nullable Object> filter = new HashMap<>(Map.of("kinds", List.of(kind)));
		filter.put("inForce", null);
		GraphQlTester.Response found = this.api.documentName("arrangements")
			.variables(Map.of("filter", filter, "asOf", date, "first", 100))
			.execute();
		List<String> titles = found.path("arrangements.edges[*].node.title").entityList(String.class).get();
		List<String> statuses = found.path("arrangements.edges[*].node.status").entityList(String.class).get();
		return IntStream.range(0, titles.size())
			.boxed()
			.collect(Collectors.toMap(titles::get, statuses::get, (first, _) -> first));
	}

	@Test
	void includesArrangementsOfPredecessor() {
		this.api.documentName("arrangements")
			.variables(Map.of("filter", Map.of("party", "D7T5G"), "asOf", "2026-05-01"))
			.execute()
			.path("arrangements.totalCount")
			.entity(Integer.class)
			.isEqualTo(4);
	}

	@Test
	void rejectsInvalidPartyAndBorder() {
		refused(Map.of("party", "Q99"), "NOT_FOUND", "There is no organisation with the code Q99");
		refused(Map.of("across", List.of("QE1", "RX7")), "BAD_REQUEST",
				"across must contain codes of integrated care boards or NHS England regions");
		refused(Map.of("across", List.of("Q99")), "NOT_FOUND", "Q99");
	}

	@Test
	void continuesAfterCursor() {
		String cursor = this.api.documentName("arrangements")
			.variables(Map.of("filter", Map.of(), "first", 2))
			.execute()
			.path("arrangements.pageInfo.endCursor")
			.entity(String.class)
			.get();
		this.api.documentName("arrangements")
			.variables(Map.of("filter", Map.of(), "first", 1, "after", cursor))
			.execute()
			.path("arrangements.edges[*].node.title")
			.entityList(String.class)
			.containsExactly(this.api.documentName("arrangements")
				.variables(Map.of("filter", Map.of(), "first", 3))
				.execute()
				.path("arrangements.edges[2].node.title")
				.entity(String.class)
				.get());
	}

	@Test
	void returnsArrangementById() {
		String id = this.api.documentName("arrangements")
			.execute()
			.path("arrangements.edges[0].node.id")
			.entity(String.class)
			.get();
		this.api
			.document(
					"""
							query ($id: ID!) { node(id: $id) { __typename ... on Arrangement { kind title parties(roles: [DELEGATOR]) {
							  totalCount edges { role node { code } fact { statement } } } } } }""")
			.variable("id", id)
			.execute()
			.path("node.__typename")
			.entity(String.class)
			.isEqualTo("CommissioningDelegation")
			.path("node.parties.edges[*].node.code")
			.entityList(String.class)
			.containsExactly("X24")
			.path("node.parties.edges[0].fact.statement")
			.entity(String.class)
			.isEqualTo(
					"NHS England is recorded as the delegator in \"Delegation of primary medical services to all integrated care boards\", from 1 July 2022.");
	}

	@Test
	void pagesThroughProvidersOfSystemByRole() {
		this.api.documentName("system")
			.variables(Map.of("roles", List.of("CANDIDATE"), "first", 1))
			.execute()
			.path("system.providers.totalCount")
			.entity(Integer.class)
			.isEqualTo(2)
			.path("system.providers.edges[*].node.code")
			.entityList(String.class)
			.containsExactly("RX7")
			.path("system.delegationsIn.totalCount")
			.entity(Integer.class)
			.isEqualTo(3)
			.path("system.councils.edges")
			.entityList(Object.class)
			.hasSize(1);
	}

	private GraphQlTester.EntityList<String> titles(Map<String, Object> filter) {
		return this.api.documentName("arrangements")
			.variable("filter", filter)
			.execute()
			.path("arrangements.edges[*].node.title")
			.entityList(String.class);
	}

	private void refused(Map<String, Object> filter, String code, String message) {
		Documents.assertError(this.api.documentName("arrangements").variable("filter", filter).execute(), code,
				message);
	}

}
