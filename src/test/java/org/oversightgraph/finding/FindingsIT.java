package org.oversightgraph.finding;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oversightgraph.TestGraph;
import org.oversightgraph.fact.TestFacts;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.footprint.OversightGraph;
import org.oversightgraph.footprint.OversightSettings;
import org.oversightgraph.footprint.Subjects;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.framework.Question;
import org.oversightgraph.framework.TestFramework;
import org.oversightgraph.standing.SupportEpisode;
import org.oversightgraph.time.Moment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Finds one example of each kind in the teaching dataset, and findings in the England
 * dataset.
 */
class FindingsIT {

	private final OversightGraph graph = new OversightGraph(TestGraph.reader(), new OversightSettings(0.1, 0.2));

	private final FindingReasoner reasoner = new FindingReasoner(TestFramework.FRAMEWORK);

	private final FindingGraph recorded = new FindingGraph(TestGraph.reader());

	@ParameterizedTest(name = "{0} of {1} on {2}: {3}")
	@CsvSource(delimiter = '|', nullValues = "-",
			textBlock = """
					LEAD_NOT_DETERMINED                         | ZR14 | 2024-06-01 | NOF-2022-23 ¶22
					LEAD_NOT_DETERMINED                         | ZR05 | 2024-06-01 | NOF-2022-23 ¶22
					CONFLICTING_LEADS                           | ZR15 | 2024-06-01 | NOF-2022-23 ¶22
					LEAD_OUTSIDE_SERVED_ICBS                    | ZR23 | 2024-06-01 | NOF-2022-23 ¶22
					OVERLAPPING_OVERSIGHT                       | ZR12 | 2024-06-01 | Convention 18
					NO_MOU_IN_FORCE                             | ZQ9  | 2024-06-01 | NOF-2022-23 ¶19–21
					NO_MOU_IN_FORCE                             | ZQ7  | 2024-06-01 | NOF-2022-23 ¶19–21
					SUPPORT_WITHOUT_EXIT_CRITERIA               | ZR04 | 2024-06-01 | NOF-2022-23 A¶18
					SUPPORT_PAST_TARGET                         | ZR02 | 2024-09-01 | NOF-2022-23 ¶39, ¶60, A¶36, A¶38–41
					SEGMENT_NOT_RECORDED                        | ZQ9  | 2024-06-01 | NOF-2022-23 ¶31
					CROSS_REGION_PROVIDER                       | ZR16 | 2024-06-01 | Convention 14
					COLLABORATIVE_ACROSS_ICBS_WITHOUT_AGREEMENT | collaborative:exampleshire-diagnostics | 2024-06-01 | NOF-2022-23 ¶22
					REGISTERED_ICB_IS_NOT_LEAD                  | ZR08 | 2024-06-01 | Convention 4
					STALE_FACT                                  | ZR13 | 2025-06-01 | Convention 17
					""")
	void findsEachKindInTeachingDataset(FindingKind kind, String subject, LocalDate asOf, String citation) {
		TestGraph.use("exampleshire");
		List<Finding> found = findings(asOf, null).stream()
			.filter((finding) -> finding.kind() == kind && finding.subject().code().equals(subject))
			.toList();
		assertThat(found).hasSize(1);
		assertThat(found.getFirst().citation()).isEqualTo(citation);
		assertThat(found.getFirst().statement()).endsWith(".");
		assertThat(found.getFirst().facts()).allSatisfy((fact) -> assertThat(fact.sources()).isNotEmpty());
	}

	@Test
	void findsAgreementWithClosedIcb() {
		TestGraph.use("exampleshire");
		assertThat(findings(LocalDate.of(2026, 6, 1), "NOF-2022-23"))
			.filteredOn((finding) -> finding.kind() == FindingKind.AGREEMENT_WITH_CLOSED_BODY)
			.extracting((finding) -> finding.subject().code())
			.contains("ZR18");
	}

	@Test
	void findsNothingAboutClosedOrganisations() {
		TestGraph.use("exampleshire");
		LocalDate asOf = LocalDate.of(2026, 6, 1);
		assertThat(findings(asOf, null)).isNotEmpty()
			.noneMatch((finding) -> finding.subject().isClosedOn(asOf))
			.allSatisfy(
					(finding) -> assertThat(finding.couldSettle()).noneMatch((settler) -> settler.isClosedOn(asOf)));
	}

	@Test
	void findsUndeterminedLeadsAndPatientsFromElsewhereInJune2024() {
		TestGraph.use("england");
		List<Finding> found = findings(LocalDate.of(2024, 6, 1), null);
		assertThat(found).filteredOn((finding) -> finding.kind() == FindingKind.LEAD_NOT_DETERMINED)
			.extracting((finding) -> finding.subject().code())
			.containsExactlyInAnyOrder("R1L", "RAT", "RMY", "RNU", "RRE", "RRU", "RV3", "RV5", "RVN", "RWK", "RX3",
					"RX7", "RX8", "RX9", "RYC", "RYE", "RYF", "RYV", "RYX");
		assertThat(found).filteredOn((finding) -> finding.kind() == FindingKind.PATIENTS_FROM_ELSEWHERE)
			.extracting((finding) -> finding.subject().code())
			.contains("RP4", "RP6", "RPY");
		assertThat(found).filteredOn((finding) -> finding.kind() == FindingKind.STALE_FACT)
			.extracting((finding) -> finding.subject().code())
			.containsExactly("RYA");
		assertThat(kinds(found)).doesNotContain(FindingKind.NO_MOU_IN_FORCE, FindingKind.CONFLICTING_LEADS,
				FindingKind.SUPPORT_WITHOUT_EXIT_CRITERIA, FindingKind.SEGMENT_4_WITHOUT_DIRECTOR);
	}

	@Test
	void listsKindsThatCannotBeCheckedInEngland() {
		TestGraph.use("england");
		assertThat(this.recorded.recorded(1).notChecked()).extracting((skipped) -> skipped.kind())
			.containsExactly(FindingKind.NO_MOU_IN_FORCE, FindingKind.SUPPORT_WITHOUT_EXIT_CRITERIA,
					FindingKind.SEGMENT_4_WITHOUT_DIRECTOR, FindingKind.EXIT_WITHOUT_CQC_VIEW);
		TestGraph.use("exampleshire");
		assertThat(this.recorded.recorded(1).notChecked()).isEmpty();
	}

	@ParameterizedTest(name = "{0} in {1} on {2}")
	@CsvSource(nullValues = "-", textBlock = """
			# trust, programme,                     on,         from,        rule
			ZR03,    RECOVERY_SUPPORT_PROGRAMME,    2021-12-01, 2021-07-01,  sof-recovery-support
			ZR03,    RECOVERY_SUPPORT_PROGRAMME,    2024-06-01, 2021-07-01,  segment-4-intensive-support
			ZR09,    PROVIDER_IMPROVEMENT_PROGRAMME, 2025-12-15, 2025-12-10, provider-improvement-programme
			ZR09,    PROVIDER_IMPROVEMENT_PROGRAMME, 2025-12-15, 2025,       -
			""")
	void findsMismatchOfSegmentAndProgrammeUnderEveryEdition(String trust, Programme programme, LocalDate asOf,
			String from, @Nullable String rule) {
		TestGraph.use("exampleshire");
		OversightFacts facts = Objects
			.requireNonNull(this.graph.facts(Subjects.of(List.of(trust)), new Moment(asOf, 1)).get(trust));
		SupportEpisode stay = new SupportEpisode("stay", "The trust", programme, List.of(), null, null, null, 0, 0,
				List.of(), TestFacts.stated(from, null));
		assertThat(this.reasoner
			.findings(List.of(facts.withSupport(Map.of(trust, List.of(stay)))), this.recorded.recorded(1),
					TestFramework.question(asOf))
			.stream()
			.filter((finding) -> finding.kind() == FindingKind.SEGMENT_MISMATCH)
			.map(Finding::rule)).isEqualTo((rule == null) ? List.of() : List.of(rule));
	}

	@Test
	void ignoresExitWithoutKnownCqcRecommendation() {
		TestGraph.use("exampleshire");
		assertThat(exitsOfZr07(UnaryOperator.identity())).hasSize(1);
		assertThat(exitsOfZr07((episode) -> new SupportEpisode(episode.id(), episode.organisationName(),
				episode.programme(), List.of(), null, episode.director(), episode.targetExitOn(),
				episode.exitCriteria(), episode.exitCriteriaMet(), episode.providerRatings(), episode.provenance())))
			.isEmpty();
	}

	private List<Finding> exitsOfZr07(UnaryOperator<SupportEpisode> change) {
		LocalDate asOf = LocalDate.of(2024, 6, 1);
		OversightFacts facts = Objects
			.requireNonNull(this.graph.facts(Subjects.of(List.of("ZR07")), new Moment(asOf, 1)).get("ZR07"));
		List<SupportEpisode> episodes = Objects.requireNonNull(facts.support().get("ZR07"))
			.stream()
			.map(change)
			.toList();
		OversightFacts changed = facts.withSupport(Map.of("ZR07", episodes));
		return this.reasoner.findings(List.of(changed), this.recorded.recorded(1), TestFramework.question(asOf))
			.stream()
			.filter((finding) -> finding.kind() == FindingKind.EXIT_WITHOUT_CQC_VIEW)
			.toList();
	}

	@Test
	void findsNoExitWithoutCqcViewInEngland() {
		TestGraph.use("england");
		for (String date : List.of("2022-05-01", "2024-06-01", "2025-03-01", "2025-06-01", "2026-11-21")) {
			assertThat(kinds(findings(LocalDate.parse(date), null))).doesNotContain(FindingKind.EXIT_WITHOUT_CQC_VIEW);
		}
	}

	@Test
	void returnsUniqueKeyForEachFinding() {
		TestGraph.use("exampleshire");
		for (LocalDate asOf : List.of(LocalDate.of(2024, 6, 1), LocalDate.of(2026, 6, 1))) {
			assertThat(findings(asOf, "NOF-2022-23")).extracting(Finding::key).doesNotHaveDuplicates();
		}
	}

	private static Set<FindingKind> kinds(List<Finding> findings) {
		return new HashSet<>(findings.stream().map(Finding::kind).toList());
	}

	private List<Finding> findings(LocalDate asOf, @Nullable String edition) {
		Question question = TestFramework.question(asOf, edition);
		Subjects subjects = Subjects.ofKinds(FindingReasoner.EXAMINED);
		return this.reasoner.findings(this.graph.facts(subjects, new Moment(asOf, 1)).values(),
				this.recorded.recorded(1), question);
	}

}
