package org.oversightgraph.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oversightgraph.fact.TestFacts;
import org.oversightgraph.framework.DirectorKind;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.framework.TestFramework;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.standing.QualityRating.DateBasis;
import org.oversightgraph.standing.QualityRating.Scope;
import org.oversightgraph.standing.SegmentHistory.SegmentChange;
import org.oversightgraph.standing.SupportStay.SupportDirector;
import org.oversightgraph.time.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;

class StandingTests {

	private static final Framework FRAMEWORK = TestFramework.FRAMEWORK;

	private static final LocalDate JUNE_2023 = LocalDate.of(2023, 6, 1);

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			textBlock = """
					# kind, as of,      segment, from,    to,         recorded, presumed, reason
					TRUST,  2023-06-01, 3,       2022-07, -,          3,        -,        is recorded
					TRUST,  2023-06-01, -,       -,       -,          -,        2,        a presumption
					ICB,    2022-03-01, -,       -,       -,          -,        2,        a presumption
					TRUST,  2025-09-01, -,       -,       -,          -,        -,        presumes none
					ICB,    2025-09-01, -,       -,       -,          -,        -,        places no integrated care board
					TRUST,  2022-10-01, 4,       2022/23, -,          -,        -,        It is not certain that segment 4
					TRUST,  2024-10-01, 3,       2022-07, 2023-10-01, -,        -,        No decision is recorded that changed it
					TRUST,  2024-10-01, 2,       2022-07, 2023-10-01, -,        2,        a presumption
					TRUST,  2024-10-01, 4,       2022-07, 2023-10-01, -,        -,        moves it to segment 3
					""")
	void returnsRecordedOrPresumedSegment(OrganisationKind kind, LocalDate asOf, @Nullable Integer segment,
			@Nullable String from, @Nullable String to, @Nullable Integer recorded, @Nullable Integer presumed,
			String reason) {
		List<SegmentAllocation> segments = (segment == null) ? List.of()
				: List.of(allocation(segment, "NOF-2022-23", from, to));
		Standing standing = standing(TestFacts.body(kind, "RVH"), segments, List.of(), asOf);
		SegmentAllocation shown = standing.segment();
		assertThat((shown == null) ? null : Integer.valueOf(shown.segment())).isEqualTo(recorded);
		assertThat(standing.presumedSegment()).isEqualTo(presumed);
		assertThat(standing.segmentNote()).contains(reason);
	}

	@Test
	void presumesNoSegmentInMandatedSupport() {
		Standing standing = standing(TestFacts.trust("RVH"), List.of(),
				List.of(stay(Programme.RECOVERY_SUPPORT_PROGRAMME, null, null, "2022-09-01", null)), JUNE_2023);
		assertThat(standing.presumedSegment()).isNull();
		assertThat(standing.segmentNote()).contains("the Recovery Support Programme");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			# programme,                 from,       to,         reason
			RECOVERY_SUPPORT_PROGRAMME,  ..2023-12,  -,          may be in the Recovery Support Programme
			RECOVERY_SUPPORT_PROGRAMME,  2022-09-01, 2023-05-01, 'left the Recovery Support Programme on 1 May 2023'
			RECOVERY_SUPPORT_PROGRAMME,  2021-07-01, 2022-03-16, The framework moves it to segment 3
			MANDATED_SUPPORT,            2023,       -,          may be in mandated support
			""")
	void presumesNoSegmentDuringOrAfterPossibleSupport(Programme programme, String from, @Nullable String to,
			String reason) {
		Standing standing = standing(TestFacts.trust("RVH"), List.of(), List.of(stay(programme, null, null, from, to)),
				JUNE_2023);
		assertThat(standing.presumedSegment()).isNull();
		assertThat(standing.segmentNote()).startsWith("No segment is presumed.").contains(reason);
	}

	@Test
	void returnsNotKnownTwoYearsAfterLastConfirmation() {
		RecordedStay stay = new RecordedStay("stay", "Vale Hospitals", Programme.RECOVERY_SUPPORT_PROGRAMME, List.of(),
				null, null, null, null, List.of(), List.of(), TestFacts.confirmed("2021-07-01", null, "2021-07-01"));
		assertThat(only(stay, LocalDate.of(2023, 7, 1)).status()).isEqualTo(SupportStay.Status.ONGOING);
		assertThat(only(stay, LocalDate.of(2023, 7, 2)).status()).isEqualTo(SupportStay.Status.NOT_KNOWN);
		assertThat(only(stay, LocalDate.of(2023, 7, 2)).statusNote()).contains("last confirmed it on 1 July 2021",
				"more than two years before");
	}

	@Test
	void comparesSegmentsWithinEdition() {
		List<SegmentChange> history = SegmentHistory.until(LocalDate.of(2026, 5, 1),
				Stream
					.of(allocation(4, "SOF-2021-22", "2021-07-01", "2022-07-01"),
							allocation(2, "NOF-2022-23", "2022-07-01", "2023-01-01"),
							allocation(3, "NOF-2022-23", "2023-01-01", "2023-06-01"),
							allocation(4, "NOF-2022-23", "2023-06-01", "2024-06-01"),
							allocation(4, "NOF-2022-23", "2024-06-01", "2025-01-01"),
							allocation(1, "NOF-2022-23", "2025-01-01", "2025-06-26"),
							allocation(3, "NOF-2025-26", "2025-09-01", "2025-12-01"),
							allocation(5, "NOF-2025-26", "2025-12-01", null))
					.toList()
					.reversed(),
				FRAMEWORK);
		assertThat(history).extracting((change) -> change.change() + " " + change.mandatedSupport())
			.containsExactly("FIRST_RECORDED IN_IT", "NOT_COMPARABLE NOT_IN_IT", "MORE_SUPPORT ENTERED",
					"MORE_SUPPORT IN_IT", "SAME_SEGMENT IN_IT", "LESS_SUPPORT LEFT", "NOT_COMPARABLE NOT_COVERED",
					"MORE_SUPPORT NOT_COVERED");
		assertThat(history.get(2).summary())
			.isEqualTo("The segment changed from 2 to 3 of NOF-2022-23. Mandated support began.");
	}

	@Test
	void omitsLaterAllocations() {
		List<SegmentAllocation> recorded = List.of(allocation(2, "NOF-2022-23", "2022-07-01", "2023"),
				allocation(3, "NOF-2022-23", "2023", null));
		assertThat(SegmentHistory.until(LocalDate.of(2022, 12, 31), recorded, FRAMEWORK)).hasSize(1);
		assertThat(SegmentHistory.until(JUNE_2023, recorded, FRAMEWORK)).hasSize(2)
			.last()
			.extracting(SegmentChange::summary)
			.asString()
			.endsWith("It is not known whether this segment applied by 1 June 2023.");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			textBlock = """
					# from,     to,         target,     status,    passed, note
					2022-09-01, -,          2023-05-31, ONGOING,   true,   The support continues after its target
					2022-09-01, -,          2023-06-01, ONGOING,   false,  The target exit date is 1 June 2023
					2022-09-01, -,          2023,       ONGOING,   -,      It is not known whether the target exit date has passed
					2022-09-01, -,          -,          ONGOING,   -,      No target exit date is recorded
					2022-09-01, 2023-03-01, 2023-02-28, ENDED,     true,   It ended by its target
					2022-09-01, 2023-03-01, 2022-12-31, ENDED,     true,   It ended after its target
					2022-09-01, 2023-03,    2023-03-10, ENDED,     true,   It is not known whether it ended by its target
					2022-09-01, 2023-06,    2022-12-31, NOT_KNOWN, true,   It is not known whether the support continues
					2023,       -,          2024-01-31, NOT_KNOWN, false,  The target exit date is 31 January 2024
					""")
	void returnsStatusOfSupportOnDate(String from, @Nullable String to, @Nullable String target,
			SupportStay.Status status, @Nullable Boolean passed, String note) {
		SupportStay stay = only(stay(Programme.MANDATED_SUPPORT, null, target, from, to), JUNE_2023);
		assertThat(stay.status()).isEqualTo(status);
		assertThat(stay.targetExitPassed()).isEqualTo(passed);
		assertThat(stay.targetExitNote()).contains(note);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			# rated,    after,      by,         between
			2022-10-03, 2021-07-01, 2022-11-15, true
			2022-11-15, 2021-07-01, 2022-11-15, true
			2022-11-16, 2021-07-01, 2022-11-15, false
			2021-07-01, 2021-07-01, 2022-11-15, false
			2021-07,    2021-07-01, 2022-11-15, true
			2022,       2021-07-01, 2022-11-15, true
			2021-06,    2021-07,    2022-11-15, false
			2021-07-01, -,          2022-11,    true
			2022-12,    -,          2022-11,    false
			""")
	void returnsWhetherRatingMayFallInPeriod(String rated, @Nullable String after, String by, boolean between) {
		assertThat(rating(Scope.PROVIDER, Rating.GOOD, rated).isPossiblyBetween(date(after), PartialDate.parse(by)))
			.isEqualTo(between);
	}

	@ParameterizedTest
	@CsvSource({ "ID, segment-4-improvement-director-trust, Director of National Intensive Support",
			"SID, segment-4-system-improvement-director, chief executive of the integrated care board" })
	void statesReportingLineOfDirector(DirectorKind kind, String rule, String to) {
		SupportDirector director = only(stay(Programme.RECOVERY_SUPPORT_PROGRAMME, kind, null, "2022-09-01", null),
				JUNE_2023)
			.director();
		assertThat(director).isNotNull().satisfies((found) -> {
			assertThat(found.reportsTo()).contains(to);
			assertThat(found.rule()).isNotNull().extracting(FrameworkRule::id).isEqualTo(rule);
		});
	}

	@Test
	void appliesEditionInForceDuringSupport() {
		RecordedStay ended = stay(Programme.RECOVERY_SUPPORT_PROGRAMME, DirectorKind.ID, null, "2022-09-01",
				"2025-03-06");
		RecordedStay open = stay(Programme.RECOVERY_SUPPORT_PROGRAMME, DirectorKind.ID, null, "2022-09-01", null);
		LocalDate today = LocalDate.of(2026, 5, 1);
		assertThat(only(ended, today).exit()).extracting(FrameworkRule::id)
			.containsExactly("segment-4-plan-sign-off", "exit-4");
		assertThat(only(open, today).exit()).isEmpty();
		assertThat(only(open, today).rulesNote()).contains("NOF-2026-27 do not cover the Recovery Support");
		assertThat(only(stay(Programme.SPECIAL_MEASURES, null, null, "2018", "2021-07-01"), today).rulesNote())
			.contains("no available edition was in force");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			true,  2023-05-20, MET
			true,  2023-06,    NOT_KNOWN
			true,  2023-07-01, NOT_MET
			true,  -,          NOT_KNOWN
			false, -,          NOT_MET
			-,     -,          NOT_KNOWN
			""")
	void returnsStateOfCriterionOnDate(@Nullable Boolean met, @Nullable String on, ExitCriterion.State state) {
		ExitCriterion criterion = new ExitCriterion(1, "Waits are down", met, date(on), TestFacts.stated());
		assertThat(criterion.on(JUNE_2023)).isEqualTo(state);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			PROVIDER | GOOD       | PUBLISHED       | gave One Trust the overall rating "good"
			PROVIDER | INADEQUATE | UNCHANGED_AS_OF | confirmed the overall rating "inadequate" of One Trust
			PROVIDER | INADEQUATE | WARNING_NOTICE  | confirmed the overall rating "inadequate" of One Trust
			PROVIDER | SUSPENDED  | PUBLISHED       | suspended the overall rating of One Trust
			PROVIDER | NOT_RATED  | PUBLISHED       | inspected One Trust and gave no overall rating
			LOCATION | GOOD       | PUBLISHED       | gave location RVH01 of One Trust the overall rating "good"
			""")
	void describesRating(Scope scope, Rating overall, DateBasis basis, String words) {
		QualityRating rating = new QualityRating(scope, (scope == Scope.LOCATION) ? "RVH01" : null, null, overall, null,
				null, null, null, null, PartialDate.parse("2023-01-01"), basis, TestFacts.stated());
		assertThat(rating.fact("One Trust").statement())
			.isEqualTo("The Care Quality Commission %s, dated 1 January 2023.".formatted(words));
	}

	@Test
	void keepsLocationRatingsSeparate() {
		QualityRating location = rating(Scope.LOCATION, Rating.GOOD, "2023-01-01");
		Ratings none = Ratings.on(JUNE_2023, List.of(location));
		assertThat(none.latestOfProvider()).isEmpty();
		assertThat(none.note()).contains("No provider rating", "does not apply to the provider");
		QualityRating older = rating(Scope.PROVIDER, Rating.INADEQUATE, "2020");
		QualityRating newer = rating(Scope.PROVIDER, Rating.REQUIRES_IMPROVEMENT, "2022-05");
		QualityRating later = rating(Scope.PROVIDER, Rating.GOOD, "2023");
		Ratings ratings = Ratings.on(JUNE_2023, List.of(location, older, later, newer));
		assertThat(ratings.all()).containsExactly(newer, older, location);
		assertThat(ratings.latestOfProvider()).contains(newer);
	}

	@Test
	void explainsThatIcbHasNoProviderRating() {
		assertThat(standing(TestFacts.icb("QVH"), List.of(), List.of(), JUNE_2023).ratingNote())
			.contains("an integrated care board is not a provider");
	}

	@Test
	void returnsLatestEndedPeriodOfEachTheme() {
		MetricValue earlier = metric("Q3 2022/23", "Money");
		MetricValue latest = metric("Q4 2022/23", "Money");
		MetricValue running = metric("Q1 2023/24", "Money");
		MetricValue other = metric("2021/22", "Waits");
		assertThat(Metrics.latest(JUNE_2023, List.of(running, other, earlier, latest))).containsExactly(latest, other);
		assertThat(Metrics.ofTheme(" money", List.of(latest, other))).containsExactly(latest);
		assertThat(MetricValue.endOf("Q4 2022/23")).isEqualTo("2023-03-31");
		assertThat(MetricValue.endOf("the winter")).isNull();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			# kind, as of,      segment, due,        reason
			TRUST,  2023-06-01, 1,       2023-06-30, reviewed every quarter
			TRUST,  2023-06-01, -,       2023-06-30, if the organisation is in segment 2
			TRUST,  2023-06-01, 3,       -,          Meetings follow the memorandum
			ICB,    2023-12-31, 4,       2023-12-31, in any segment
			ICB,    2024-01-01, 2,       2024-03-31, reviewed every quarter
			ICB,    2022-03-01, -,       2022-03-31, memorandum is reviewed once a quarter
			TRUST,  2022-03-01, -,       -,          No available rule of SOF-2021-22
			TRUST,  2025-09-01, -,       2025-09-30, figures of the quarter before
			ICB,    2025-09-01, -,       -,          an assessment of each financial year
			""")
	void returnsDateOfNextReview(OrganisationKind kind, LocalDate asOf, @Nullable Integer segment,
			@Nullable LocalDate due, String reason) {
		List<SegmentAllocation> segments = (segment == null) ? List.of()
				: List.of(allocation(segment, "NOF-2022-23", "2022-07-01", null));
		ReviewRhythm rhythm = standing(TestFacts.body(kind, "RVH"), segments, List.of(), asOf).reviewRhythm();
		assertThat(rhythm.nextReviewDue()).isEqualTo(due);
		assertThat(rhythm.note()).contains(reason);
	}

	@Test
	void returnsNoSegmentOrReviewForClosedIcb() {
		Standing standing = standing(TestFacts.icb("QVH", "2023-03-31"), List.of(), List.of(), JUNE_2023);
		assertThat(standing.presumedSegment()).isNull();
		assertThat(standing.reviewRhythm().nextReviewDue()).isNull();
		assertThat(standing.reviewRhythm().note()).isEqualTo(standing.subject().name() + " closed on 31 March 2023.");
	}

	private static SupportStay only(RecordedStay stay, LocalDate asOf) {
		return standing(TestFacts
			.body((stay.director() == DirectorKind.SID) ? OrganisationKind.ICB : OrganisationKind.TRUST, "RVH"),
				List.of(), List.of(stay), asOf)
			.support()
			.getFirst();
	}

	private static Standing standing(Organisation organisation, List<SegmentAllocation> segments,
			List<RecordedStay> stays, LocalDate asOf) {
		return new StandingReasoner(FRAMEWORK).standing(
				new StandingFacts(organisation, segments, stays, List.of(), List.of(), List.of()),
				TestFramework.question(asOf));
	}

	private static SegmentAllocation allocation(int segment, String edition, @Nullable String from,
			@Nullable String to) {
		return new SegmentAllocation("RVH", "Vale Hospitals", segment, edition, null, null, null, null,
				TestFacts.stated(from, to));
	}

	private static RecordedStay stay(Programme programme, @Nullable DirectorKind director, @Nullable String target,
			@Nullable String from, @Nullable String to) {
		return new RecordedStay("stay", "Vale Hospitals", programme, List.of(), null, director, null, date(target),
				List.of(), List.of(), TestFacts.stated(from, to));
	}

	private static QualityRating rating(Scope scope, Rating overall, String on) {
		return new QualityRating(scope, (scope == Scope.LOCATION) ? "RVH01" : null, null, overall, null, null, null,
				null, null, date(on), QualityRating.DateBasis.PUBLISHED, TestFacts.stated());
	}

	private static MetricValue metric(String period, String theme) {
		return new MetricValue(period, theme, "M1", "A measure", 1.5, null, null, TestFacts.stated());
	}

	private static @Nullable PartialDate date(@Nullable String text) {
		return (text == null) ? null : PartialDate.parse(text);
	}

}
