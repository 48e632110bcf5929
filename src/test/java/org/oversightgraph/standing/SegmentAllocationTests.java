package org.oversightgraph.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.fact.Provenance;
import org.oversightgraph.fact.Source;
import org.oversightgraph.fact.TestFacts;

import static org.assertj.core.api.Assertions.assertThat;

class SegmentAllocationTests {

	private static final String NOF_2022 = "NOF-2022-23";

	private static final LocalDate OCTOBER = LocalDate.of(2024, 10, 1);

	@Test
	void prefersLatestAllocation() {
		SegmentAllocation first = allocation(4, "2022-07-01", null);
		SegmentAllocation second = allocation(3, "2023-11-01", null);
		SegmentAllocation third = allocation(2, "2024-10-01", null);
		assertThat(applying(OCTOBER, first, second, third)).contains(third);
		assertThat(applying(OCTOBER.minusDays(1), first, second, third)).contains(second);
		assertThat(applying(LocalDate.of(2022, 7, 1), first, second, third)).contains(first);
		assertThat(applying(LocalDate.of(2022, 6, 30), first, second, third)).isEmpty();
	}

	@Test
	void prefersDatedToUndatedAllocation() {
		SegmentAllocation undated = allocation(1, null, null);
		SegmentAllocation dated = allocation(2, "2024", null);
		assertThat(applying(OCTOBER, undated, dated)).isEmpty();
		assertThat(applying(LocalDate.of(2023, 12, 31), undated, dated)).contains(undated);
		assertThat(applying(LocalDate.of(2024, 12, 31), undated, dated)).contains(dated);
	}

	@Test
	void doesNotReturnToEarlierAllocationAfterEnd() {
		SegmentAllocation lasting = allocation(3, "2022-07-01", null);
		SegmentAllocation ended = allocation(2, "2023-11-01", "2024-10-01");
		assertThat(applying(OCTOBER.minusDays(1), lasting, ended)).contains(ended);
		assertThat(applying(OCTOBER, lasting, ended)).isEmpty();
	}

	@Test
	void endsWithEdition() {
		SegmentAllocation earlier = allocation(3, "2022-07-01", null);
		LocalDate date = LocalDate.of(2025, 6, 26);
		assertThat(applying(date, earlier)).contains(earlier);
		assertThat(SegmentsOnDate.of(date, "NOF-2025-26", List.of(earlier)).certain()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# from,  to,       date,       applies
			2024,    ,         2024-10-01, false
			2024,    ,         2024-12-31, true
			2024-10, ,         2024-10-01, false
			2023,    2024,     2024-10-01, false
			2023,    2024-10,  2024-09-30, true
			2023,    2024-10,  2024-10-01, false
			2023.., ,          2024-10-01, false
			..2023, ,          2024-10-01, true
			""")
	void appliesOnlyOnCertainDates(String from, @Nullable String to, LocalDate date, boolean applies) {
		assertThat(applying(date, allocation(3, from, to)).isPresent()).isEqualTo(applies);
	}

	@Test
	void appliesUntilNextIsCertainlyPublished() {
		SegmentAllocation first = allocation(4, "2023-09-09", null);
		SegmentAllocation second = allocation(3, "2024-01-01..2024-06-02", null);
		LocalDate between = LocalDate.of(2024, 2, 1);
		assertThat(applying(LocalDate.of(2023, 12, 31), first, second)).contains(first);
		assertThat(applying(between, first, second)).isEmpty();
		assertThat(applying(LocalDate.of(2024, 6, 2), first, second)).contains(second);
		SegmentsOnDate segments = SegmentsOnDate.of(between, NOF_2022, List.of(second, first));
		assertThat(segments.possible()).containsExactly(first, second);
		assertThat(segments.struggles()).isTrue();
		assertThat(segments.numbers()).isEqualTo("3 or 4");
		SegmentAllocation same = allocation(4, "2024-01-01..2024-06-02", null);
		assertThat(applying(between, first, same)).contains(first);
	}

	@Test
	void returnsUnknownNeedIfNoSegmentCertainlyApplies() {
		SegmentsOnDate segments = SegmentsOnDate.of(OCTOBER, NOF_2022, List.of(allocation(4, "2024", null)));
		assertThat(segments.standing()).isNull();
		assertThat(segments.struggles()).isNull();
		assertThat(segments.possibleInWords()).isEqualTo(
				"It is not certain that segment 4 of NOF-2022-23 applied on 1 October 2024. It is recorded from 2024.");
	}

	@Test
	void statesQuarterPublicationAndAge() {
		SegmentAllocation published = new SegmentAllocation("RVH", "Vale Hospitals", 1, "NOF-2025-26", "Q1 2025/26",
				null, null, null, TestFacts.stated("2025-09-09", null));
		LocalDate today = LocalDate.of(2026, 11, 26);
		assertThat(published.publishedOn()).isEqualTo("2025-09-09");
		assertThat(published.asOfQuarter()).isEqualTo("Q1 2025/26");
		assertThat(published.ageOn(today)).isEqualTo("14 months");
		assertThat(SegmentsOnDate.lastInWords(today, List.of(published))).isEqualTo(
				" The last recorded was segment 1 of NOF-2025-26, for Q1 2025/26, published on 9 September 2025, 14 months before 26 November 2026.");
		assertThat(allocation(3, "2024-01-01", null).publishedOn()).isNull();
	}

	@Test
	void prefersStatedToDerived() {
		SegmentAllocation stated = allocation(2, Evidence.STATED, 1);
		SegmentAllocation derived = allocation(4, Evidence.DERIVED, 3);
		assertThat(applying(OCTOBER, stated, derived)).contains(stated);
	}

	@Test
	void prefersMoreSources() {
		SegmentAllocation twoSources = allocation(2, Evidence.STATED, 2);
		SegmentAllocation oneSource = allocation(4, Evidence.STATED, 1);
		assertThat(applying(OCTOBER, twoSources, oneSource)).contains(twoSources);
	}

	@Test
	void prefersGreaterNeed() {
		SegmentAllocation lessNeed = allocation(2, Evidence.STATED, 1);
		SegmentAllocation greaterNeed = allocation(3, Evidence.STATED, 1);
		assertThat(applying(OCTOBER, lessNeed, greaterNeed)).contains(greaterNeed);
	}

	@ParameterizedTest
	@CsvSource({ "1, false", "2, false", "3, true", "4, true", "5, true" })
	void isStrugglingFromSegmentThree(int segment, boolean struggling) {
		assertThat(allocation(segment, "2024", null).isStruggling()).isEqualTo(struggling);
	}

	@Test
	void statesQuarterOrDates() {
		assertThat(allocation(3, "2024", null).fact().statement())
			.isEqualTo("Vale Hospitals is in segment 3 of NOF-2022-23, from 2024.");
		assertThat(allocation(3, null, null).fact().statement())
			.isEqualTo("Vale Hospitals is in segment 3 of NOF-2022-23.");
		assertThat(new SegmentAllocation("RVH", "Vale Hospitals", 2, "NOF-2025-26", "Q3 2025/26", 2.1, 40, null,
				TestFacts.stated("2026-03", null))
			.fact()
			.statement()).isEqualTo("Vale Hospitals is in segment 2 of NOF-2025-26 for Q3 2025/26.");
	}

	@Test
	void statesThatRestrictedSegmentIsNotPublished() {
		Provenance stated = TestFacts.stated("2026-10-01", null);
		SegmentAllocation restricted = new SegmentAllocation("RVH", "Vale Hospitals", 4, NOF_2022, "Q1 2026/27", null,
				null, null, new Provenance(stated.period(), Evidence.STATED, null, stated.sources(), null, true));
		assertThat(restricted.standingOn(LocalDate.of(2026, 11, 1)))
			.isEqualTo("for Q1 2026/27, not published, recorded from 1 October 2026");
		assertThat(restricted.publishedOn()).isNull();
		assertThat(restricted.fact().restricted()).isTrue();
	}

	/**
	 * Returns the allocation that applies, independent of the order of the recorded
	 * allocations.
	 */
	private static Optional<SegmentAllocation> applying(LocalDate date, SegmentAllocation... recorded) {
		List<SegmentAllocation> order = new ArrayList<>(List.of(recorded));
		Optional<SegmentAllocation> applying = SegmentsOnDate.of(date, NOF_2022, order).certain();
		Collections.reverse(order);
		assertThat(SegmentsOnDate.of(date, NOF_2022, order).certain()).isEqualTo(applying);
		return applying;
	}

	private static SegmentAllocation allocation(int segment, @Nullable String from, @Nullable String to) {
		return allocation(segment, TestFacts.stated(from, to));
	}

	private static SegmentAllocation allocation(int segment, Evidence evidence, int sources) {
		Provenance stated = TestFacts.stated("2024-04-01", null);
		List<Source> all = Collections.nCopies(sources, stated.sources().getFirst());
		return allocation(segment, new Provenance(stated.period(), evidence, null, all, null, false));
	}

	private static SegmentAllocation allocation(int segment, Provenance provenance) {
		return new SegmentAllocation("RVH", "Vale Hospitals", segment, NOF_2022, null, null, null, null, provenance);
	}

}
