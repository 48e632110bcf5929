package org.oversightgraph.standing;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.oversightgraph.TestGraph;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.framework.Question;
import org.oversightgraph.framework.TestFramework;
import org.oversightgraph.standing.SegmentHistory.SegmentChange;
import org.oversightgraph.standing.SupportStay.Status;

import static org.assertj.core.api.Assertions.assertThat;

/** How boards and trusts stand, on the graph itself. */
class StandingIT {

	private final Framework framework = TestFramework.FRAMEWORK;

	private final StandingGraph graph = new StandingGraph(TestGraph.reader());

	private final StandingReasoner reasoner = new StandingReasoner(this.framework);

	@Test
	void aTrustInIntensiveSupportThatRunsPastItsTarget() {
		Standing standing = ask("exampleshire", "ZR02", "2024-09-01");
		assertThat(segment(standing)).isEqualTo(4);
		assertThat(standing.segmentHistory()).extracting(SegmentChange::change)
			.containsExactly(SegmentHistory.Change.FIRST_RECORDED, SegmentHistory.Change.NOT_COMPARABLE,
					SegmentHistory.Change.MORE_SUPPORT, SegmentHistory.Change.MORE_SUPPORT);
		assertThat(standing.support()).extracting(SupportStay::status).containsExactly(Status.ENDED, Status.ONGOING);
		SupportStay stay = standing.support().getLast();
		assertThat(stay.targetExitPassed()).isTrue();
		assertThat(stay.targetExitNote()).contains("2024-06-30", "goes on");
		assertThat(stay.exitCriteria()).hasSize(4);
		assertThat(stay.criteriaMet()).isEqualTo(2);
		assertThat(stay.criteriaNotMet()).isEqualTo(2);
		assertThat(stay.events()).extracting(SupportEvent::event).containsExactly("ENTERED", "PARTICIPATING");
		assertThat(stay.qualityRegulator()).extracting(FrameworkRule::id)
			.contains("segment-4-cqc-view-before-exit", "segment-4-reinspection");
		assertThat(overall(standing)).isEqualTo("INADEQUATE");
	}

	@Test
	void aTrustAfterItsExit() {
		Standing standing = ask("exampleshire", "ZR07", "2024-02-01");
		assertThat(segment(standing)).isEqualTo(3);
		assertThat(standing.segmentHistory().getLast().change()).isEqualTo(SegmentHistory.Change.LESS_SUPPORT);
		assertThat(standing.segmentHistory().getLast().mandatedSupport())
			.isEqualTo(SegmentHistory.MandatedSupport.IN_IT);
		assertThat(standing.support()).singleElement().satisfies((stay) -> {
			assertThat(stay.status()).isEqualTo(Status.ENDED);
			assertThat(stay.targetExitNote()).contains("after its target");
			assertThat(stay.criteriaMet()).isEqualTo(1);
		});
		assertThat(standing.reviewRhythm().nextReviewDue()).isNull();
	}

	@Test
	void aTrustInTheProgrammeOf2025() {
		Standing standing = ask("exampleshire", "ZR04", "2026-05-01");
		assertThat(segment(standing)).isEqualTo(5);
		assertThat(standing.support()).extracting(SupportStay::programme)
			.containsExactly(Programme.MANDATED_SUPPORT, Programme.ENFORCEMENT_UNDERTAKINGS,
					Programme.PROVIDER_IMPROVEMENT_PROGRAMME);
		SupportStay stay = standing.support().getLast();
		assertThat(stay.director()).isNull();
		assertThat(stay.exitCriteria()).isEmpty();
		assertThat(stay.rulesNote()).contains("do not say how an organisation leaves");
		assertThat(standing.latestMetrics()).extracting(MetricValue::period)
			.containsExactlyInAnyOrder("Q4 2023/24", "Q3 2025/26");
	}

	@Test
	void aBoardInIntensiveSupport() {
		Standing standing = ask("exampleshire", "ZQ3", "2024-06-01");
		assertThat(segment(standing)).isEqualTo(4);
		SupportStay stay = standing.support().getLast();
		assertThat(stay.director()).isNotNull().satisfies((director) -> {
			assertThat(director.kind()).isEqualTo("SID");
			assertThat(director.reportsTo()).contains("chief executive");
		});
		assertThat(stay.criteriaMet()).isEqualTo(1);
		assertThat(stay.criteriaNotMet()).isEqualTo(2);
		assertThat(stay.qualityRegulator()).isEmpty();
		assertThat(standing.annualAssessments()).extracting(AnnualAssessment::year).containsExactly("2023/24");
		assertThat(standing.reviewRhythm().nextReviewDue()).isEqualTo("2024-06-30");
		assertThat(ask("exampleshire", "ZQ3", "2024-03-01").annualAssessments()).isEmpty();
	}

	@Test
	void theEastOfEnglandAmbulanceServiceInTheMiddleOf2023() {
		Standing standing = ask("england", "RYC", "2023-06-15");
		assertThat(segment(standing)).isEqualTo(4);
		assertThat(overall(standing)).isEqualTo("REQUIRES_IMPROVEMENT");
		assertThat(standing.support()).extracting(SupportStay::status).contains(Status.ONGOING, Status.NOT_KNOWN);
		assertThat(standing.latestMetrics()).isEmpty();
	}

	@Test
	void theSouthEastCoastAmbulanceServiceBeforeAndAfterMarch2025() {
		Standing before = ask("england", "RYD", "2025-03-05");
		assertThat(segment(before)).isEqualTo(4);
		assertThat(before.support()).singleElement().extracting(SupportStay::status).isEqualTo(Status.ONGOING);
		Standing after = ask("england", "RYD", "2025-04-01");
		assertThat(after.segment()).isNull();
		assertThat(after.presumedSegment()).isNull();
		assertThat(after.segmentReason()).contains("moves it to segment 3");
		assertThat(after.support()).singleElement().extracting(SupportStay::status).isEqualTo(Status.ENDED);
	}

	@Test
	void norfolkAndWaveneyFrom2021To2024() {
		assertThat(segment(ask("england", "QMM", "2021-09-01"))).isEqualTo(4);
		assertThat(ask("england", "QMM", "2021-08-15").segmentReason()).contains("is not known");
		assertThat(segment(ask("england", "QMM", "2023-06-01"))).isEqualTo(4);
		Standing after = ask("england", "QMM", "2024-03-01");
		assertThat(segment(after)).isEqualTo(3);
		assertThat(after.segmentHistory()).extracting(SegmentChange::change)
			.containsExactly(SegmentHistory.Change.FIRST_RECORDED, SegmentHistory.Change.NOT_COMPARABLE,
					SegmentHistory.Change.LESS_SUPPORT);
		assertThat(after.support()).singleElement().extracting(SupportStay::status).isEqualTo(Status.ENDED);
	}

	@Test
	void lancashireTeachingHospitalsEntersSupportInFebruary2025() {
		Standing before = ask("england", "RXL", "2025-02-05");
		assertThat(before.presumedSegment()).isEqualTo(2);
		assertThat(before.support()).isEmpty();
		Standing after = ask("england", "RXL", "2025-02-06");
		assertThat(segment(after)).isEqualTo(4);
		assertThat(after.support()).singleElement().extracting(SupportStay::status).isEqualTo(Status.ONGOING);
		assertThat(after.latestProviderRating()).isNull();
		assertThat(ask("england", "RXL", "2026-05-01").ratingNote()).contains("does not apply to the provider");
	}

	@Test
	void devonIn2024HasADirectorOnlyAsFarAsIsRecorded() {
		Standing standing = ask("england", "QJK", "2024-05-01");
		assertThat(segment(standing)).isEqualTo(4);
		assertThat(standing.support()).singleElement().satisfies((stay) -> {
			assertThat(stay.status()).isEqualTo(Status.ONGOING);
			assertThat(stay.director()).isNull();
			assertThat(stay.targetExitPassed()).isNull();
			assertThat(stay.exitCriteria()).isEmpty();
		});
	}

	private Standing ask(String dataset, String code, String day) {
		TestGraph.use(dataset);
		LocalDate asOf = LocalDate.parse(day);
		FrameworkEdition edition = this.framework.inForceOn(asOf).orElseThrow();
		Standing standing = this.reasoner.standing(this.graph.facts(code, 1).orElseThrow(),
				new Question(asOf, 1, edition, edition));
		assertThat(sources(standing)).allMatch((known) -> known);
		return standing;
	}

	/** Whether each fact of the answer came with its sources. */
	private static List<Boolean> sources(Standing standing) {
		return standing.segmentHistory().stream().map((change) -> !change.fact().sources().isEmpty()).toList();
	}

	private static @Nullable Integer segment(Standing standing) {
		SegmentAllocation segment = standing.segment();
		return (segment == null) ? null : Integer.valueOf(segment.segment());
	}

	private static @Nullable String overall(Standing standing) {
		QualityRating rating = standing.latestProviderRating();
		return (rating == null) ? null : rating.overall();
	}

}
