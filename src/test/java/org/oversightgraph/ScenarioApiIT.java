package org.oversightgraph;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Scenarios as a client meets them. */
@ProductTest
class ScenarioApiIT {

	private final GraphQlTester api;

	ScenarioApiIT(@Autowired WebGraphQlHandler handler) {
		this.api = Documents.askedBy(handler);
	}

	@Test
	void everyClusterIsMergedAndTheDifferencesComeInPages() {
		String cursor = this.api.documentName("scenario")
			.variable("first", 5)
			.execute()
			.path("scenario.changes")
			.entityList(String.class)
			.hasSize(9)
			.path("scenario.summary.trustsInFewerSystems")
			.entity(Integer.class)
			.satisfies((count) -> assertThat(count).isGreaterThanOrEqualTo(4))
			.path("scenario.differences.edges[*].node.words")
			.entityList(String.class)
			.hasSize(5)
			.path("scenario.differences.pageInfo.endCursor")
			.entity(String.class)
			.get();
		this.api.documentName("scenario")
			.variables(Map.of("first", 100, "after", cursor))
			.execute()
			.path("scenario.differences.edges[*].node.organisation.code")
			.entityList(String.class)
			.satisfies((codes) -> assertThat(codes).hasSize(100).isSorted().doesNotContain("K0N6A"));
	}

	@Test
	void aBodyThatTheScenarioMakesAnswersBelowItself() {
		this.api
			.document(
					"""
							{ scenario(changes: [{mergeCluster: {cluster: "qua"}}], asOf: "2026-11-21", edition: "NOF-2022-23") {
							    differences { edges { node { after { lead {
							      code successors { on } ... on Icb { id region { code } oversight { determination } segment { segment } }
							    } } } } } } }""")
			.execute()
			.path("scenario.differences.edges[*].node.after.lead[?(@.code =~ /hypothetical:.*/)].region.code")
			.entityList(String.class)
			.satisfies((codes) -> assertThat(codes).isNotEmpty().containsOnly("Y60"));
	}

	@Test
	void justOneThingIsChangedByAChange() {
		this.api.document(
				"""
						{ scenario(changes: [{mergeClusters: true, segment: {organisation: "RX7", segment: 3}}]) { changes } }""")
			.execute()
			.errors()
			.satisfy(
					(errors) -> assertThat(errors).hasSize(1)
						.allMatch((error) -> String.valueOf(error.getMessage())
							.toLowerCase(Locale.ROOT)
							.contains("exactly one")));
	}

	@Test
	void everyKindOfChangeIsUnderstood() {
		this.api.document("""
				{ scenario(asOf: "2026-11-21", edition: "NOF-2022-23", changes: [
				    {segment: {organisation: "RXL", segment: 5}}
				    {lead: {of: "RX9", lead: "QJM"}}
				    {commissioner: {trust: "RRU", icb: "QKK", role: LEAD}}
				    {mergeIcbs: {icbs: ["QOQ", "QF7"], name: "Humber and South Yorkshire"}}
				    {splitIcb: {icb: "QE1", names: ["Lancashire", "South Cumbria"]}}
				  ]) { changes summary { leadsGained } } }""")
			.execute()
			.path("scenario.changes")
			.entityList(String.class)
			.satisfies((changes) -> {
				assertThat(changes).hasSize(5);
				assertThat(changes.get(2)).isEqualTo(
						"NHS South East London Integrated Care Board becomes lead commissioner of the emergency ambulance (999) service from London Ambulance Service NHS Trust.");
				assertThat(changes.get(3)).endsWith("merge into Humber and South Yorkshire (hypothetical).");
			});
	}

	@Test
	void aWrongChangeIsToldInWordsWithItsCode() {
		this.api.document("{ scenario(changes: [{lead: {of: \"RX7\", lead: \"Q99\"}}]) { changes } }")
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).hasSize(1).allMatch((error) -> {
				boolean named = String.valueOf(error.getMessage()).startsWith("Change 1 (lead): No ");
				return named && "NOT_FOUND".equals(error.getExtensions().get("code"));
			}));
	}

}
