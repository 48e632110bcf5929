package org.oversightgraph.quality;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.standing.SegmentAllocation;
import org.oversightgraph.standing.SegmentsOnDate;
import org.oversightgraph.time.PartialDate;

/**
 * The number of trusts whose segments have the same edition, quarter and age.
 *
 * @param edition the id of the edition
 * @param quarter the reporting quarter of the segments; null if they have none
 * @param months the age in full months, from the earliest possible start date; null if no
 * start date is recorded
 * @param applies whether the segments apply on the date
 * @param trusts the number of trusts
 */
record SegmentAge(String edition, @Nullable String quarter, @Nullable Integer months, boolean applies, int trusts) {

	private static final Comparator<SegmentAge> LATEST_FIRST = Comparator
		.comparing((SegmentAge age) -> age.months, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing(SegmentAge::edition)
		.thenComparing((age) -> String.valueOf(age.quarter))
		.thenComparing(SegmentAge::applies);

	/**
	 * Returns the age of the segment that applies to a trust. If none applies, returns
	 * the age of its latest segment. Empty if the trust has never had a segment.
	 */
	static Optional<SegmentAge> of(OversightFacts trust, @Nullable SegmentAllocation applying, LocalDate date) {
		return Optional.ofNullable(applying)
			.or(() -> SegmentsOnDate.lastBy(date, trust.segments().getOrDefault(trust.subject().code(), List.of())))
			.map((segment) -> new SegmentAge(segment.edition(), segment.asOfQuarter(), months(segment, date),
					applying != null, 1));
	}

	/**
	 * Counts the trusts whose segments have the same edition, quarter and age. The latest
	 * segments are first.
	 */
	static List<SegmentAge> together(Collection<SegmentAge> ages) {
		return ages.stream()
			.collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(SegmentAge::trusts)))
			.entrySet()
			.stream()
			.map((same) -> same.getKey().of(same.getValue()))
			.sorted(LATEST_FIRST)
			.toList();
	}

	private SegmentAge of(int number) {
		return new SegmentAge(this.edition, this.quarter, this.months, this.applies, number);
	}

	private static @Nullable Integer months(SegmentAllocation segment, LocalDate date) {
		PartialDate from = segment.provenance().period().from();
		LocalDate earliest = (from == null) ? null : from.earliest();
		return (earliest == null) ? null : (int) ChronoUnit.MONTHS.between(earliest, date);
	}

}
