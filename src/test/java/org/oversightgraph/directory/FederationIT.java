package org.oversightgraph.directory;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.oversightgraph.Documents;
import org.oversightgraph.ProductTest;
import org.oversightgraph.clients.NodeScripts;
import org.oversightgraph.clients.Programs.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Queries the API as a subgraph. */
@ProductTest
class FederationIT {

	private static final Map<String, Object> TRUST = Map.of("__typename", "Trust", "code", "RX7");

	private static final String DOCUMENT = """
			query($representations: [_Any!]!) {
			  _entities(representations: $representations) {
			    __typename
			    ... on Node { id }
			    ... on Organisation { code status }
			  }
			}""";

	private final GraphQlTester api;

	FederationIT(@Autowired WebGraphQlHandler handler) {
		this.api = Documents.client(handler);
	}

	@Test
	void composesWithOtherSubgraphsInApolloGateway(@LocalServerPort int port) throws Exception {
		Outcome outcome = NodeScripts.run("federation.mjs", "http://127.0.0.1:" + port + "/graphql",
				"{ beds { free trust { beds name oversight { determination } } } }",
				"{ largest { __typename name staff } }",
				"{ organisation(code: \"RYD\") { name staff ... on Trust { beds } } }");
		List<JsonNode> responses = outcome.lines().stream().map((line) -> JsonMapper.shared().readTree(line)).toList();
		assertThat(responses).as(outcome.errors()).hasSize(4);
		assertThat(responses.getFirst().get("errors")).isEmpty();
		JsonNode beds = responses.get(1).at("/data/beds");
		assertThat(beds.at("/0/trust/name").asString()).isEqualTo("North West Ambulance Service NHS Trust");
		assertThat(beds.at("/0/trust/oversight/determination").asString()).isEqualTo("BY_RULE");
		assertThat(beds.at("/1/trust/name").asString()).startsWith("South East Coast Ambulance");
		assertThat(beds.at("/2/trust").isNull()).isTrue();
		assertThat(beds.at("/2/free").asInt()).isEqualTo(3);
		assertThat(responses.get(1).at("/errors/0/message").asString()).contains("organisation with the code ZZZ9");
		assertThat(responses.get(2).at("/data/largest/__typename").asString()).isEqualTo("Icb");
		assertThat(responses.get(2).at("/data/largest/staff").asInt()).isEqualTo(12000);
		assertThat(responses.get(3).at("/data/organisation/beds").asInt()).isEqualTo(700);
	}

	@Test
	void returnsEntitiesOfAllTypesInRequestedOrder() {
		entities(List.of(TRUST, Map.of("__typename", "Icb", "code", " qe1 "),
				Map.of("__typename", "Organisation", "code", "Y62"), TRUST))
			.path("_entities[*].code")
			.entityList(String.class)
			.containsExactly("RX7", "QE1", "Y62", "RX7")
			.path("_entities[2].__typename")
			.entity(String.class)
			.isEqualTo("Region");
	}

	@Test
	void returnsClosedOrganisationAsClosed() {
		entities(List.of(Map.of("__typename", "Icb", "code", "QM7"))).path("_entities[0].status")
			.entity(String.class)
			.isEqualTo("CLOSED");
	}

	@Test
	void returnsArrangementsAndSourcesByIds() {
		GraphQlTester.Response known = this.api
			.document("{ dataset { sources { id } } arrangements(first: 1) { edges { node { id __typename } } } }")
			.execute();
		String source = known.path("dataset.sources[0].id").entity(String.class).get();
		String arrangement = known.path("arrangements.edges[0].node.id").entity(String.class).get();
		String type = known.path("arrangements.edges[0].node.__typename").entity(String.class).get();
		entities(List.of(Map.of("__typename", "Source", "id", source), Map.of("__typename", type, "id", arrangement),
				Map.of("__typename", "Arrangement", "id", arrangement)))
			.path("_entities[*].id")
			.entityList(String.class)
			.containsExactly(source, arrangement, arrangement);
	}

	@Test
	void reportsErrorsAtTheirPaths() {
		String id = this.api.document("{ organisation(code: \"RX7\") { id } }")
			.execute()
			.path("organisation.id")
			.entity(String.class)
			.get();
		List<Object> representations = List.of(Map.of("__typename", "Trust", "code", "ZZZ99"),
				Map.of("__typename", "Trust", "code", "not a code"), Map.of("__typename", "Trust", "code", "QE1"),
				Map.of("__typename", "Trust", "code", 7), Map.of("__typename", "Hospital", "code", "RX7"),
				Map.of("code", "RX7"), "RX7", Map.of("__typename", "Source", "id", id), TRUST);
		this.api.document(DOCUMENT)
			.variable("representations", representations)
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).extracting(FederationIT::summary)
				.containsExactly("_entities[0] NOT_FOUND: There is no organisation with the code ZZZ99",
						"_entities[1] BAD_REQUEST: \"NOT A CODE\" is not a code",
						"_entities[2] NOT_FOUND: QE1 has the type Icb, not Trust",
						"_entities[3] BAD_REQUEST: A representation of Trust requires a code",
						"_entities[4] BAD_REQUEST: This API has no entities of the type Hospital",
						"_entities[5] BAD_REQUEST: A representation must be an object with __typename and a key, such as {__typename: \"Trust\", code: \"RX7\"}",
						"_entities[6] BAD_REQUEST: A representation must be an object with __typename and a key, such as {__typename: \"Trust\", code: \"RX7\"}",
						"_entities[7] BAD_REQUEST: %s is not an id of the type Source".formatted(id)))
			.path("_entities[0]")
			.valueIsNull()
			.path("_entities[8].code")
			.entity(String.class)
			.isEqualTo("RX7");
	}

	@Test
	void acceptsUpTo500Representations() {
		entities(Collections.nCopies(500, TRUST)).path("_entities").entityList(Object.class).hasSize(500);
		this.api.document(DOCUMENT)
			.variable("representations", Collections.nCopies(501, TRUST))
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).extracting(FederationIT::summary)
				.containsExactly(" LIMIT_EXCEEDED: representations has 501 entries"));
	}

	private GraphQlTester.Response entities(List<?> representations) {
		return this.api.document(DOCUMENT).variable("representations", representations).execute();
	}

	/** Returns the path, the code and the first sentence of an error. */
	private static String summary(ResponseError error) {
		String sentence = Arrays.asList(String.valueOf(error.getMessage()).split("\\.(\\s|$)")).getFirst();
		return "%s %s: %s".formatted(error.getPath(), error.getExtensions().get("code"), sentence);
	}

}
