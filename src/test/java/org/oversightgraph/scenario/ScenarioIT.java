package org.oversightgraph.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;
import org.oversightgraph.TestGraph;
import org.oversightgraph.arrangement.ArrangementGraph;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.finding.Finding;
import org.oversightgraph.finding.FindingGraph;
import org.oversightgraph.finding.FindingKind;
import org.oversightgraph.footprint.OversightGraph;
import org.oversightgraph.footprint.OversightSettings;
import org.oversightgraph.framework.TestFramework;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.TrustType;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.oversight.OversightPosition;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.scenario.ScenarioChange.CommissionerRole;
import org.oversightgraph.time.Moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Runs scenarios on the teaching dataset and the England dataset. */
class ScenarioIT {

	private static final String WITH_BLACK_COUNTRY = "hypothetical:birmingham-and-solihull-with-black-country";

	private final ScenarioGraph graph = new ScenarioGraph(TestGraph.reader(),
			new OversightGraph(TestGraph.reader(), new OversightSettings(0.1, 0.2)),
			new ArrangementGraph(TestGraph.reader()), new FindingGraph(TestGraph.reader()));

	private final Scenario scenario = new Scenario(TestFramework.FRAMEWORK);

	@Test
	void reducesSystemsOfAmbulanceTrusts() {
		TestGraph.use("england");
		Outcome outcome = outcome("2026-11-21", "NOF-2022-23", TestChanges.mergeClusters());
		assertThat(outcome.changes()).hasSize(9).allMatch((words) -> words.endsWith("(hypothetical)."));
		assertThat(outcome.systemsChanged()).filteredOn((change) -> change.trust().trustType() == TrustType.AMBULANCE)
			.extracting((change) -> "%s %d>%d".formatted(change.trust().code(), change.before(), change.after()))
			.containsExactly("RRU 4>3", "RX9 6>3", "RYA 6>3", "RYF 7>3");
		// Each of them keeps several systems. Two other trusts have only ICBs of one
		// cluster.
		assertThat(outcome.noLongerMultiIcb()).extracting(Organisation::code).containsExactlyInAnyOrder("RRE", "RV5");
		assertThat(outcome.summary().leadsLost()).isZero();
		assertThat(outcome.differences()).extracting((difference) -> difference.organisation().code())
			.isSorted()
			.contains("QUA", "RYA", WITH_BLACK_COUNTRY, "place:bc-dudley")
			// None of their ICBs is in a cluster.
			.doesNotContain("RX8", "RYC", "RYD", "RYE", "QE1");
		assertThat(outcome.arrangementsToRewrite()).extracting(Rewrite::key)
			.contains("committee:office-west-midlands", "delegation:owm-host", "delegation:sw-hub");
		assertThat(outcome.findings().gained()).isEmpty();
		assertThat(outcome.findings().settled()).extracting(Finding::kind)
			.containsOnly(FindingKind.COLLABORATIVE_ACROSS_ICBS_WITHOUT_AGREEMENT, FindingKind.LEAD_NOT_DETERMINED,
					FindingKind.OVERLAPPING_OVERSIGHT, FindingKind.PATIENTS_FROM_ELSEWHERE,
					FindingKind.REGISTERED_ICB_IS_NOT_LEAD);
		assertThat(outcome.findingsNotChecked()).isNotEmpty();
	}

	@Test
	void replacesLeadCommissionerOfWestMidlandsAmbulance() {
		TestGraph.use("england");
		Difference difference = TestChanges.differenceOf("RYA",
				outcome("2026-11-21", "NOF-2022-23", TestChanges.mergeCluster("QUA")));
		assertThat(difference.summary()).isEqualTo(
				"West Midlands Ambulance Service University NHS Foundation Trust would work in five systems instead of six, and NHS Birmingham and Solihull with Black Country Integrated Care Board (hypothetical), as its lead commissioner, would be presumed to lead its oversight, in place of NHS Black Country Integrated Care Board, which would close.");
		assertThat(difference.after().determination()).isEqualTo(Determination.PRESUMED);
		assertThat(Objects.requireNonNull(difference.after().lead()).code()).isEqualTo(WITH_BLACK_COUNTRY);
		assertThat(difference.after().reasons())
			.allMatch((reason) -> reason.statement().startsWith("In this scenario: ")
					|| Objects.requireNonNull(difference.before()).reasons().contains(reason));
	}

	@Test
	void changesOnlySharingOfNorthWestAmbulance() {
		TestGraph.use("england");
		assertThat(TestChanges
			.differenceOf("RX7", outcome("2026-11-21", "NOF-2022-23", TestChanges.mergeCluster("cluster:dln")))
			.summary()).isEqualTo(
					"NHS Derby and Derbyshire, Lincolnshire, Nottingham and Nottinghamshire Integrated Care Board (hypothetical) would share the oversight of North West Ambulance Service NHS Trust, in place of NHS Derby and Derbyshire Integrated Care Board, which would close.");
	}

	@Test
	void resolvesConflictingAgreementsInTeachingCluster() {
		TestGraph.use("exampleshire");
		Outcome outcome = outcome("2026-11-21", "NOF-2022-23", TestChanges.mergeClusters());
		assertThat(outcome.changes()).containsExactly(
				"The two ICBs of the cluster Central and South Exampleshire (Central Exampleshire Integrated Care Board (fictional); South Exampleshire Integrated Care Board (fictional)) merge into Central and South Exampleshire Integrated Care Board (hypothetical).");
		assertThat(outcome.noLongerMultiIcb()).extracting(Organisation::code).containsExactly("ZR15");
		Difference difference = TestChanges.differenceOf("ZR15", outcome);
		assertThat(Objects.requireNonNull(difference.before()).determination()).isEqualTo(Determination.CONFLICTING);
		assertThat(difference.after().determination()).isEqualTo(Determination.AGREED);
		assertThat(outcome.arrangementsToRewrite()).extracting(Rewrite::key)
			.containsExactly("ex-committee-north", "ex-delegation-specialised-north", "ex-mou-zq2", "ex-mou-zq3",
					"ex-oversight-coastal", "ex-oversight-mental-health", "ex-oversight-zr12", "ex-oversight-zr15-a",
					"ex-oversight-zr15-b");
		assertThat(outcome.arrangementsToRewrite().get(2).statement()).isEqualTo(
				"Central Exampleshire Integrated Care Board (fictional) is party to it and would close. Successor: Central and South Exampleshire Integrated Care Board (hypothetical).");
	}

	@Test
	void marksHypotheticalFacts() {
		TestGraph.use("exampleshire");
		Outcome outcome = outcome("2025-03-01", null, TestChanges.merge("Joined", "ZQ2", "ZQ3"),
				TestChanges.split("ZQ1", "Upper North", "Lower North"), TestChanges.lead("ZR16", "ZQ4"),
				TestChanges.segment("ZR01", 4));
		assertThat(outcome.differences()).allSatisfy((difference) -> {
			assertThat(facts(difference.after())).allSatisfy((fact) -> {
				boolean supposed = fact.sources().contains(Supposition.SOURCE);
				assertThat(fact.statement().startsWith("Hypothetical: ")).isEqualTo(supposed);
				assertThat(supposed ? fact.sources() : List.of(Supposition.SOURCE)).hasSize(1);
			});
			if (difference.before() != null) {
				assertThat(facts(difference.before())).noneMatch((fact) -> fact.sources().contains(Supposition.SOURCE));
			}
		});
		assertThat(outcome.differences().stream().flatMap((difference) -> facts(difference.after()).stream()))
			.anyMatch((fact) -> fact.sources().contains(Supposition.SOURCE));
	}

	@Test
	void comparesFindingsOfMergedIcbs() {
		TestGraph.use("exampleshire");
		FindingsDifference findings = outcome("2024-06-01", null, TestChanges.merge("Joined", "ZQ2", "ZQ3"),
				TestChanges.merge("Far", "ZQ7", "ZQ9"))
			.findings();
		assertThat(findings.settled()).extracting((finding) -> finding.kind() + " " + finding.subject().code())
			.containsExactly("CONFLICTING_LEADS ZR15", "OVERLAPPING_OVERSIGHT ZR12");
		assertThat(findings.gained()).extracting((finding) -> finding.kind() + " " + finding.subject().code())
			.contains("AGREEMENT_WITH_CLOSED_BODY ZR15", "NO_MOU_IN_FORCE hypothetical:joined",
					"SEGMENT_NOT_RECORDED hypothetical:joined")
			.doesNotContain("NO_MOU_IN_FORCE hypothetical:far");
		assertThat(findings.moved()).filteredOn((moved) -> moved.kind() == FindingKind.NO_MOU_IN_FORCE)
			.hasSize(1)
			.allSatisfy((moved) -> {
				assertThat(moved.before()).extracting((finding) -> finding.subject().code())
					.containsExactly("ZQ7", "ZQ9");
				assertThat(moved.after()).extracting((finding) -> finding.subject().code())
					.containsExactly("hypothetical:far");
			});
	}

	@Test
	void writesNothingToDatabase() {
		TestGraph.use("exampleshire");
		String databaseBefore = database();
		ScenarioChange[] changes = { TestChanges.segment("ZR01", 4), TestChanges.lead("ZR16", "ZQ4"),
				TestChanges.endAgreement("ex-oversight-zr12"),
				TestChanges.commissioner("ZR13", "ZQ8", CommissionerRole.SOLE, null),
				TestChanges.move("ZR02", "ZQ2", "ZQ1"), TestChanges.merge("Pair", "ZQ4", "ZQ9"),
				TestChanges.split("ZQ8", "Upper", "Lower"), TestChanges.mergeCluster("ZQ2") };
		assertThat(outcome("2026-11-21", "NOF-2022-23", changes).changes()).hasSize(8)
			.noneMatch((words) -> words.startsWith("Nothing changes: "));
		assertThat(outcome("2026-11-21", "NOF-2022-23", TestChanges.mergeClusters()).differences()).isNotEmpty();
		assertThat(database()).isEqualTo(databaseBefore);
	}

	@Test
	void returnsSameOutcomeForSameScenario() {
		TestGraph.use("exampleshire");
		Outcome first = outcome("2026-11-21", "NOF-2022-23", TestChanges.mergeClusters());
		assertThat(outcome("2026-11-21", "NOF-2022-23", TestChanges.mergeClusters())).isEqualTo(first);
	}

	@Test
	void changesNothingWithoutClustersInForce() {
		TestGraph.use("england");
		Outcome outcome = outcome("2024-06-01", null, TestChanges.mergeClusters());
		assertThat(outcome.changes())
			.containsExactly("Nothing changes: no cluster of integrated care boards is in force on 1 June 2024.");
		assertThat(outcome.differences()).isEmpty();
	}

	@Test
	void acceptsIndependentChangesInAnyOrder() {
		TestGraph.use("england");
		ScenarioChange[] changes = { TestChanges.mergeCluster("cluster:dln"), TestChanges.mergeCluster("cluster:lnr"),
				TestChanges.lead("RX7", "QE1"), TestChanges.split("QHM", "Tyne", "Tees") };
		ScenarioChange[] reversed = { changes[3], changes[2], changes[1], changes[0] };
		Outcome outcome = outcome("2026-11-21", "NOF-2022-23", changes);
		Outcome reversedOutcome = outcome("2026-11-21", "NOF-2022-23", reversed);
		assertThat(reversedOutcome.differences()).isEqualTo(outcome.differences());
		assertThat(reversedOutcome.summary()).isEqualTo(outcome.summary());
		assertThat(Set.copyOf(reversedOutcome.changes())).isEqualTo(Set.copyOf(outcome.changes()));
	}

	@Test
	void statesPositionOfInvalidChange() {
		TestGraph.use("exampleshire");
		ScenarioChange valid = TestChanges.segment("ZR01", 4);
		assertRejected("Change 2 \\(mergeIcbs\\): ZR01 .* Use an integrated care board here\\.", valid,
				TestChanges.merge(null, "ZQ1", "ZR01"));
		assertRejected("Change 1 \\(mergeIcbs\\): ZQ1 .* is named twice\\.", TestChanges.merge(null, "ZQ1", "zq1"));
		assertRejected("Change 1 \\(mergeIcbs\\): ZQ5 .* closed on 31 March 2026. Name ZQ8 .*",
				TestChanges.merge(null, "ZQ1", "ZQ5"));
		assertRejected("Change 2 \\(moveTrust\\): ZQ2 .* is already closed by an earlier change\\.",
				TestChanges.mergeCluster("cluster:exampleshire-central-south"), TestChanges.move("ZR02", "ZQ2", "ZQ1"));
		assertRejected("Change 1 \\(mergeCluster\\): North .* is in no cluster on 21 November 2026\\.",
				TestChanges.mergeCluster("ZQ1"));
		assertRejected("Change 1 \\(mergeCluster\\): No two .* certainly in the cluster .*",
				TestChanges.mergeCluster("cluster:exampleshire-west-vale"));
		assertRejected("Change 1 \\(lead\\): No .* has the code ZQ99. .*", TestChanges.lead("ZR12", "ZQ99"));
		assertRejected(
				"Change 1 \\(moveTrust\\): .* is neither a partner in the system of .* nor registered there. It cannot move .*",
				TestChanges.move("ZR01", "ZQ4", "ZQ1"));
		assertRejected("Change 1 \\(endAgreement\\): No oversight agreement has the id \"none\"\\.",
				TestChanges.endAgreement("none"));
		assertRejected("Change 1 \\(segment\\): segment is 6. The segments of NOF-2026-27 are 1 to 4\\.",
				TestChanges.segment("ZR01", 6));
		assertThatExceptionOfType(ApiProblem.class)
			.isThrownBy(() -> outcome("2025-12-15", null, TestChanges.segment("ZQ1", 2)))
			.withMessageMatching(
					"Change 1 \\(segment\\): NOF-2025-26, in force on 2025-12-15, places no integrated care board .*");
	}

	private void assertRejected(String pattern, ScenarioChange... changes) {
		assertThatExceptionOfType(ApiProblem.class).isThrownBy(() -> outcome("2026-11-21", null, changes))
			.withMessageMatching(pattern);
	}

	private static List<Fact> facts(OversightPosition position) {
		return Stream
			.concat(position.reasons().stream(), position.lines().stream().flatMap((line) -> line.reasons().stream()))
			.flatMap((reason) -> reason.facts().stream())
			.toList();
	}

	/** Returns all nodes and relationships with their properties. */
	private static String database() {
		try (Session session = TestGraph.driver().session()) {
			List<String> all = new ArrayList<>();
			session.run("MATCH (n) RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties")
				.forEachRemaining((row) -> all.add(new TreeMap<>(row.asMap()).toString()));
			session
				.run("MATCH (from)-[r]->(to) RETURN elementId(r) AS id, type(r) AS type, properties(r) AS properties, "
						+ "elementId(from) AS start, elementId(to) AS end")
				.forEachRemaining((row) -> all.add(new TreeMap<>(row.asMap()).toString()));
			assertThat(all).hasSizeGreaterThan(500);
			return all.stream().sorted().collect(Collectors.joining("\n"));
		}
	}

	private Outcome outcome(String asOf, @Nullable String edition, ScenarioChange... changes) {
		LocalDate date = LocalDate.parse(asOf);
		return this.scenario.outcome(this.graph.setting(new Moment(date, 1)), Arrays.asList(changes),
				TestFramework.question(date, edition));
	}

}
