package org.oversightgraph.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.oversightgraph.TestGraph;
import org.oversightgraph.framework.DirectorKind;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.framework.Question;
import org.oversightgraph.framework.TestFramework;
import org.oversightgraph.standing.SegmentHistory.SegmentChange;
import org.oversightgraph.standing.SupportEvent.Kind;
import org.oversightgraph.standing.SupportStay.Status;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads the standings of ICBs and trusts from the graph. */
class StandingIT {

	private final StandingGraph graph = new StandingGraph(TestGraph.reader());

	private final StandingReasoner reasoner = new StandingReasoner(TestFramework.FRAMEWORK);

	@Test
	void explainsTrustInSupportPastTarget() {
		Standing standing = standingOf("exampleshire", "ZR02", "2024-09-01");
		assertThat(segment(standing)).isEqualTo(4);
		assertThat(standing.segmentHistory()).extracting(SegmentChange::change)
			.containsExactly(SegmentHistory.Change.FIRST_RECORDED, SegmentHistory.Change.NOT_COMPARABLE,
					SegmentHistory.Change.MORE_SUPPORT, SegmentHistory.Change.MORE_SUPPORT);
		assertThat(standing.support()).extracting(SupportStay::status).containsExactly(Status.ENDED, Status.ONGOING);
		SupportStay episode = standing.support().getLast();
		assertThat(episode.targetExitPassed()).isTrue();
		assertThat(episode.targetExitNote()).contains("30 June 2024", "continues");
		assertThat(episode.exitCriteria()).hasSize(4);
		assertThat(episode.criteriaMet()).isEqualTo(2);
		assertThat(episode.criteriaNotMet()).isEqualTo(2);
		assertThat(episode.events()).extracting(SupportEvent::event).containsExactly(Kind.ENTERED, Kind.PARTICIPATING);
		assertThat(episode.qualityRegulator()).extracting(FrameworkRule::id)
			.contains("segment-4-cqc-view-before-exit", "segment-4-reinspection");
		assertThat(overall(standing)).isEqualTo("INADEQUATE");
	}

	@Test
	void explainsTrustAfterExit() {
		Standing standing = standingOf("exampleshire", "ZR07", "2024-02-01");
		assertThat(segment(standing)).isEqualTo(3);
		assertThat(standing.segmentHistory().getLast().change()).isEqualTo(SegmentHistory.Change.LESS_SUPPORT);
		assertThat(standing.segmentHistory().getLast().mandatedSupport())
			.isEqualTo(SegmentHistory.MandatedSupport.IN_IT);
		assertThat(standing.support()).singleElement().satisfies((episode) -> {
			assertThat(episode.status()).isEqualTo(Status.ENDED);
			assertThat(episode.targetExitNote()).contains("after its target");
			assertThat(episode.criteriaMet()).isEqualTo(1);
		});
		assertThat(standing.reviewRhythm().nextReviewDue()).isNull();
	}

	@Test
	void explainsTrustInProgrammeOf2025() {
		Standing standing = standingOf("exampleshire", "ZR04", "2026-03-15");
		assertThat(segment(standing)).isEqualTo(5);
		assertThat(standing.support()).extracting(SupportStay::programme)
			.containsExactly(Programme.MANDATED_SUPPORT, Programme.ENFORCEMENT_UNDERTAKINGS,
					Programme.PROVIDER_IMPROVEMENT_PROGRAMME);
		SupportStay episode = standing.support().getLast();
		assertThat(episode.director()).isNull();
		assertThat(episode.exitCriteria()).isEmpty();
		assertThat(episode.rulesNote()).contains("do not say how an organisation leaves");
		assertThat(standing.latestMetrics()).extracting(MetricValue::period)
			.containsExactlyInAnyOrder("Q4 2023/24", "Q3 2025/26");
		assertThat(standingOf("exampleshire", "ZR04", "2026-05-01").segment()).as("in the next edition").isNull();
	}

	@Test
	void explainsIcbInIntensiveSupport() {
		Standing standing = standingOf("exampleshire", "ZQ3", "2024-06-01");
		assertThat(segment(standing)).isEqualTo(4);
		SupportStay episode = standing.support().getLast();
		assertThat(episode.director()).isNotNull().satisfies((director) -> {
			assertThat(director.kind()).isEqualTo(DirectorKind.SID);
			assertThat(director.reportsTo()).contains("chief executive");
		});
		assertThat(episode.criteriaMet()).isEqualTo(1);
		assertThat(episode.criteriaNotMet()).isEqualTo(2);
		assertThat(episode.qualityRegulator()).isEmpty();
		assertThat(standing.annualAssessments()).extracting(AnnualAssessment::year).containsExactly("2023/24");
		assertThat(standing.reviewRhythm().nextReviewDue()).isEqualTo("2024-06-30");
		assertThat(standingOf("exampleshire", "ZQ3", "2024-03-01").annualAssessments()).isEmpty();
	}

	@Test
	void explainsEastOfEnglandAmbulanceInMid2023() {
		Standing standing = standingOf("england", "RYC", "2023-06-15");
		assertThat(segment(standing)).isEqualTo(4);
		assertThat(overall(standing)).isEqualTo("REQUIRES_IMPROVEMENT");
		assertThat(standing.support()).extracting(SupportStay::status).containsExactly(Status.ENDED, Status.ONGOING);
		assertThat(standing.latestMetrics()).isEmpty();
	}

	@Test
	void explainsSouthEastCoastAmbulanceAroundMarch2025() {
		Standing before = standingOf("england", "RYD", "2025-03-05");
		assertThat(segment(before)).isEqualTo(4);
		assertThat(before.support()).singleElement().extracting(SupportStay::status).isEqualTo(Status.ONGOING);
		Standing after = standingOf("england", "RYD", "2025-04-01");
		assertThat(after.segment()).isNull();
		assertThat(after.presumedSegment()).isNull();
		assertThat(after.segmentNote()).contains("moves it to segment 3");
		assertThat(after.support()).singleElement().extracting(SupportStay::status).isEqualTo(Status.ENDED);
	}

	@Test
	void explainsNorfolkAndWaveneyFrom2021To2024() {
		assertThat(segment(standingOf("england", "QMM", "2021-09-01"))).isEqualTo(4);
		assertThat(standingOf("england", "QMM", "2021-08-15").segmentNote()).contains("is not certain");
		assertThat(segment(standingOf("england", "QMM", "2023-06-01"))).isEqualTo(4);
		Standing after = standingOf("england", "QMM", "2024-03-01");
		assertThat(segment(after)).isEqualTo(3);
		assertThat(after.segmentHistory()).extracting(SegmentChange::change)
			.containsExactly(SegmentHistory.Change.FIRST_RECORDED, SegmentHistory.Change.NOT_COMPARABLE,
					SegmentHistory.Change.LESS_SUPPORT);
		assertThat(after.support()).singleElement().extracting(SupportStay::status).isEqualTo(Status.ENDED);
	}

	@Test
	void explainsLancashireTeachingHospitalsAroundFebruary2025() {
		Standing before = standingOf("england", "RXL", "2025-02-05");
		assertThat(before.presumedSegment()).isEqualTo(2);
		assertThat(before.support()).isEmpty();
		Standing after = standingOf("england", "RXL", "2025-02-06");
		assertThat(segment(after)).isEqualTo(4);
		assertThat(after.support()).singleElement().extracting(SupportStay::status).isEqualTo(Status.ONGOING);
		assertThat(after.latestProviderRating()).isNull();
		assertThat(standingOf("england", "RXL", "2026-05-01").ratingNote()).contains("does not apply to the provider");
	}

	@Test
	void omitsUnrecordedDirectorOfDevonIn2024() {
		Standing standing = standingOf("england", "QJK", "2024-05-01");
		assertThat(segment(standing)).isEqualTo(4);
		assertThat(standing.support()).singleElement().satisfies((episode) -> {
			assertThat(episode.status()).isEqualTo(Status.ONGOING);
			assertThat(episode.director()).isNull();
			assertThat(episode.targetExitPassed()).isNull();
			assertThat(episode.exitCriteria()).isEmpty();
		});
	}

	private Standing standingOf(String dataset, String code, String date) {
		TestGraph.use(dataset);
		Question question = TestFramework.question(LocalDate.parse(date));
		Standing standing = this.reasoner
			.standing(Objects.requireNonNull(this.graph.facts(List.of(code), question.release()).get(code))
				.named(question.asOf()), question);
		assertThat(haveSources(standing)).allMatch((hasSources) -> hasSources);
		return standing;
	}

	/** Returns for each fact of the answer whether it has sources. */
	private static List<Boolean> haveSources(Standing standing) {
		return standing.segmentHistory().stream().map((change) -> !change.fact().sources().isEmpty()).toList();
	}

	private static @Nullable Integer segment(Standing standing) {
		SegmentAllocation segment = standing.segment();
		return (segment == null) ? null : Integer.valueOf(segment.segment());
	}

	private static @Nullable String overall(Standing standing) {
		QualityRating rating = standing.latestProviderRating();
		return (rating == null) ? null : rating.overall().name();
	}

}
