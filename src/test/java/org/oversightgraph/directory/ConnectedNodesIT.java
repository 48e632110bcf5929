package org.oversightgraph.directory;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oversightgraph.Documents;
import org.oversightgraph.ProductTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Queries data about an organisation through its fields, on the England dataset. */
@ProductTest
class ConnectedNodesIT {

	private final GraphQlTester api;

	ConnectedNodesIT(@Autowired WebGraphQlHandler handler) {
		this.api = Documents.client(handler);
	}

	private Map<?, ?> ask(String document) {
		return this.api.document(document).execute().path("").entity(Map.class).get();
	}

	/** A field of an organisation returns the same data as the root query. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					RYD | standing { segmentNote timeline { statement } }   | standing(of: "RYD", %s) { segmentNote timeline { statement } }
					RYD | history { periods { from to causes { kind } } }   | oversightHistory(of: "RYD", to: "2024-06-01") { periods { from to causes { kind } } }
					RYD | findings { totalCount nodes { statement } }       | findings(filter: {provider: "RYD"}, %s) { totalCount nodes { statement } }
					QE1 | findings { totalCount nodes { statement } }       | findings(filter: {icb: "QE1"}, %s) { totalCount nodes { statement } }
					Y62 | findings { totalCount nodes { statement } }       | findings(filter: {region: "Y62"}, %s) { totalCount nodes { statement } }
					QE1 | arrangements { totalCount nodes { title } }       | arrangements(filter: {party: "QE1"}, %s) { totalCount nodes { title } }
					RX7 | commissioning { lines { totalCount nodes { service { key } } } } | commissioning(provider: "RX7", %s) { lines { totalCount nodes { service { key } } } }
					QE1 | commissioning { lines { totalCount nodes { service { key } } } } | commissioning(icb: "QE1", %s) { lines { totalCount nodes { service { key } } } }
					RX7 | paths(to: "QE1") { paths { summary } }            | paths(from: "RX7", to: "QE1", %s) { paths { summary } }
					RX7 | neighbourhood(first: 10) { organisations { code } } | neighbourhood(of: "RX7", first: 10, %s) { organisations { code } }
					""")
	void returnsSameAsRootQuery(String code, String field, String query) {
		Map<?, ?> nested = ask(
				"{ organisation(code: \"%s\", asOf: \"2024-06-01\") { field: %s } }".formatted(code, field));
		Map<?, ?> root = ask("{ field: %s }".formatted(query.formatted("asOf: \"2024-06-01\"")));
		assertThat(((Map<?, ?>) Objects.requireNonNull(nested.get("organisation"))).get("field"))
			.isEqualTo(root.get("field"))
			.isNotNull();
	}

	@Test
	void returnsSystemAndInteractionOfOrganisation() {
		this.api.document(
				"""
						{ icb: organisation(code: "QE1", asOf: "2024-06-01") { ... on Icb {
						    system { providers(roles: [LEADS]) { nodes { code } } } interaction { patterns { value count } } } }
						  trust: organisation(code: "RYD", asOf: "2023-06-01") { ... on Trust { interaction { pattern } } } }""")
			.execute()
			.path("icb.system.providers.nodes[*].code")
			.entityList(String.class)
			.satisfies((codes) -> assertThat(codes).isNotEmpty())
			.path("trust.interaction.pattern")
			.entity(String.class)
			.satisfies((pattern) -> assertThat(pattern).isNotBlank());
	}

	@Test
	void listsMembersWithFacts() {
		GraphQlTester.Response answer = this.api.document(
				"""
						{ region: organisation(code: "Y62", asOf: "2024-06-01") { ... on Region {
						    icbs { totalCount nodes { code } edges { facts { statement sources { title } } } }
						    trusts(first: 100) { totalCount nodes { code ... on Trust { type } } } } }
						  collaborative: organisation(code: "collaborative:cmast", asOf: "2024-06-01") { ... on ProviderCollaborative {
						    members(first: 100) { totalCount nodes { code } } systems { icb { code } } } }
						  place: organisation(code: "place:gm-bolton", asOf: "2024-06-01") { ... on Place {
						    partners { nodes { code } } systems { icb { code } } } }
						  trust: organisation(code: "RYD", asOf: "2026-05-01") { ... on Trust {
						    places { nodes { code } } collaboratives { nodes { code } } } }
						  authority: organisation(code: "E06000009", asOf: "2024-06-01") { ... on LocalAuthority { systems { icb { code } } } } }""")
			.execute();
		answer.path("region.icbs.nodes[*].code")
			.entityList(String.class)
			.containsExactly("QE1", "QOP", "QYG")
			.path("region.icbs.edges[*].facts[*].sources[*].title")
			.entityList(String.class)
			.satisfies((titles) -> assertThat(titles).isNotEmpty())
			.path("region.trusts.nodes[*].code")
			.entityList(String.class)
			.satisfies((codes) -> assertThat(codes).contains("RX7").doesNotContain("RYD"))
			.path("collaborative.members.nodes[*].code")
			.entityList(String.class)
			.satisfies((codes) -> assertThat(codes).hasSizeGreaterThan(5))
			.path("collaborative.systems[*].icb.code")
			.entityList(String.class)
			.containsExactly("QYG")
			.path("place.systems[*].icb.code")
			.entityList(String.class)
			.containsExactly("QOP")
			.path("trust.places.nodes[*].code")
			.entityList(String.class)
			.containsExactly("place:km-medway-swale")
			.path("trust.collaboratives.nodes[*].code")
			.entityList(String.class)
			.satisfies((codes) -> assertThat(codes).contains("collaborative:sasc"))
			.path("authority.systems[*].icb.code")
			.entityList(String.class)
			.containsExactly("QE1");
	}

	@Test
	void listsMembersOfCluster() {
		List<String> clusters = this.api.document(
				"{ organisations(filter: {kinds: [ICB_CLUSTER]}, asOf: \"2026-03-01\", first: 1) { nodes { code } } }")
			.execute()
			.path("organisations.nodes[*].code")
			.entityList(String.class)
			.get();
		this.api
			.document(
					"""
							{ organisation(code: "%s", asOf: "2026-03-01") { ... on IcbCluster { members { nodes { kind } } } } }"""
						.formatted(clusters.getFirst()))
			.execute()
			.path("organisation.members.nodes[*].kind")
			.entityList(String.class)
			.satisfies((kinds) -> assertThat(kinds).hasSizeGreaterThan(1).containsOnly("ICB"));
	}

	/** Fields that do not apply to a local authority are null. It is not overseen. */
	@Test
	void returnsNullForFieldsThatDoNotApply() {
		this.api.document("""
				{ organisation(code: "E06000009", asOf: "2024-06-01") {
				    oversight { determination reasons { statement } } standing { segmentNote } commissioning { note }
				    findings { totalCount } arrangements { totalCount } } }""")
			.execute()
			.path("organisation.oversight.determination")
			.entity(String.class)
			.isEqualTo("NOT_OVERSEEN")
			.path("organisation.standing")
			.valueIsNull()
			.path("organisation.commissioning")
			.valueIsNull()
			.path("organisation.findings.totalCount")
			.entity(Integer.class)
			.isEqualTo(0);
	}

	/** The nodes of a page are the nodes of its edges. */
	@Test
	void returnsNodesOfEdges() {
		GraphQlTester.Response page = this.api
			.document("{ organisations(first: 7) { nodes { code } edges { node { code } } } }")
			.execute();
		List<String> ofEdges = page.path("organisations.edges[*].node.code").entityList(String.class).get();
		page.path("organisations.nodes[*].code").entityList(String.class).isEqualTo(ofEdges).hasSize(7);
	}

}
