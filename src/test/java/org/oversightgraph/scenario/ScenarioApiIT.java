package org.oversightgraph.scenario;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.oversightgraph.Documents;
import org.oversightgraph.ProductTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs scenarios through the API. */
@ProductTest
class ScenarioApiIT {

	private static final String FRAGMENT = """

			fragment made on Scenario {
			  differences { edges { node { organisation {
			    code status closedOn predecessors { on } successors { on }
			    ... on Icb { region { code } segment { segment } oversight { determination lead { code } candidates { code } } }
			  } } } }
			}""";

	private final GraphQlTester api;

	ScenarioApiIT(@Autowired WebGraphQlHandler handler) {
		this.api = Documents.client(handler);
	}

	@Test
	void mergesClustersAndPagesThroughDifferences() {
		String cursor = this.api.documentName("scenario")
			.variable("first", 5)
			.execute()
			.path("scenario.changes")
			.entityList(String.class)
			.hasSize(9)
			.path("scenario.summary.trustsInFewerSystems")
			.entity(Integer.class)
			.satisfies((count) -> assertThat(count).isGreaterThanOrEqualTo(4))
			.path("scenario.differences.edges[*].node.summary")
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
	void returnsFieldsOfNewIcb() {
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

	/**
	 * Both scenarios form an ICB with the same name on the same date from different ICBs.
	 */
	@Test
	void separatesScenariosOfOneRequest() {
		GraphQlTester.Response answer = this.api.document("""
				{
				  midlands: scenario(changes: [{mergeIcbs: {icbs: ["QUA", "QHL"], name: "Joined"}}], asOf: "2026-11-21",
				      edition: "NOF-2022-23") { ...made }
				  london: scenario(changes: [{mergeIcbs: {icbs: ["QKK", "QWE"], name: "Joined"}}], asOf: "2026-11-21",
				      edition: "NOF-2022-23") { ...made }
				}""" + FRAGMENT).execute();
		newIcbField(answer, "midlands", "oversight.lead.code").containsExactly("Y60");
		newIcbField(answer, "midlands", "region.code").containsExactly("Y60");
		newIcbField(answer, "london", "oversight.lead.code").containsExactly("Y56");
		newIcbField(answer, "london", "region.code").containsExactly("Y56");
	}

	@Test
	void separatesScenariosOfDifferentDates() {
		GraphQlTester.Response answer = this.api.document("""
				{
				  open: scenario(changes: [{mergeIcbs: {icbs: ["QUA", "QE1"], name: "Joined"}}], asOf: "2026-11-21",
				      edition: "NOF-2022-23") { ...made }
				  placed: scenario(changes: [{mergeIcbs: {icbs: ["QUA", "QHL"], name: "Joined"}},
				      {segment: {organisation: "hypothetical:joined", segment: 3}}], asOf: "2024-06-01") { ...made }
				}""" + FRAGMENT).execute();
		newIcbField(answer, "open", "oversight.determination").containsExactly("UNDETERMINED");
		newIcbField(answer, "open", "oversight.candidates[*].code").containsExactly("Y60", "Y62");
		newIcbField(answer, "open", "segment.segment").hasSize(0);
		newIcbField(answer, "placed", "oversight.lead.code").containsExactly("Y60");
		answer.path("placed.differences.edges[*].node.organisation[?(@.code == 'hypothetical:joined')].segment.segment")
			.entityList(Integer.class)
			.containsExactly(3);
	}

	private static GraphQlTester.EntityList<String> newIcbField(GraphQlTester.Response answer, String alias,
			String field) {
		return answer
			.path(alias + ".differences.edges[*].node.organisation[?(@.code == 'hypothetical:joined')]." + field)
			.entityList(String.class);
	}

	@Test
	void returnsRecordedOversightOfExistingIcb() {
		this.api.document(
				"""
						{ scenario(changes: [{mergeCluster: {cluster: "QUA"}}], asOf: "2026-11-21", edition: "NOF-2022-23") {
						    differences { edges { node { organisation { code ... on Icb { oversight { lead { code } } } } } } } } }""")
			.execute()
			.path("scenario.differences.edges[*].node.organisation[?(@.code == 'QUA')].oversight.lead.code")
			.entityList(String.class)
			.containsExactly("Y60");
	}

	@Test
	void rejectsNewIcbOutsideScenario() {
		this.api.document("{ oversight(of: \"hypothetical:joined\") { determination } }")
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).hasSize(1)
				.allMatch((error) -> !"INTERNAL".equals(error.getExtensions().get("code"))));
	}

	private static int count(GraphQlTester.Response answer, String path) {
		return answer.path(path).entityList(Integer.class).get().getFirst();
	}

	@Test
	void pagesThroughFindingsWithCounts() {
		GraphQlTester.Response answer = this.api.documentName("scenario").execute();
		answer.path("scenario.summary.findingsSettled").entity(Integer.class).isEqualTo(21);
		answer.path("scenario.findingsSettled.totalCount").entity(Integer.class).isEqualTo(21);
		String undetermined = "scenario.summary.findingsByKind[?(@.kind == 'LEAD_NOT_DETERMINED')].";
		answer.path(undetermined + "after")
			.entityList(Integer.class)
			.containsExactly(count(answer, undetermined + "before") + count(answer, undetermined + "gained")
					- count(answer, undetermined + "settled"));
		answer.path("scenario.findingsNotChecked[*].kind").entityList(String.class).contains("NO_MOU_IN_FORCE");
		String page = """
				query Page($after: String) {
				  scenario(changes: [{mergeClusters: true}], asOf: "2026-11-21", edition: "NOF-2022-23") {
				    findingsSettled(first: 12, after: $after) { pageInfo { hasNextPage endCursor } edges { node { statement } } }
				    findingsGained(first: 1) { totalCount }
				    findingsMoved(first: 1) { totalCount edges { node { summary before { statement } after { statement } } } }
				  } }""";
		String cursor = this.api.document(page)
			.execute()
			.path("scenario.findingsSettled.edges")
			.entityList(Object.class)
			.hasSize(12)
			.path("scenario.findingsSettled.pageInfo.endCursor")
			.entity(String.class)
			.get();
		this.api.document(page)
			.variable("after", cursor)
			.execute()
			.path("scenario.findingsSettled.edges")
			.entityList(Object.class)
			.hasSize(9)
			.path("scenario.findingsSettled.pageInfo.hasNextPage")
			.entity(Boolean.class)
			.isEqualTo(false);
	}

	@Test
	void rejectsChangeOfSeveralKinds() {
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
	void appliesEachKindOfChange() {
		this.api.document("""
				{ scenario(asOf: "2026-11-21", edition: "NOF-2022-23", changes: [
				    {segment: {organisation: "RXL", segment: 4}}
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
	void reportsInvalidChangeWithCode() {
		this.api.document("{ scenario(changes: [{lead: {of: \"RX7\", lead: \"Q99\"}}]) { changes } }")
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).hasSize(1).allMatch((error) -> {
				boolean matches = String.valueOf(error.getMessage()).startsWith("Change 1 (lead): No ");
				return matches && "NOT_FOUND".equals(error.getExtensions().get("code"));
			}));
	}

}
