package org.oversightgraph.standing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.time.DateInWords;
import org.oversightgraph.time.PartialDate;
import org.oversightgraph.time.Period;

/**
 * The segment allocations of an organisation on a date: the one that certainly stands,
 * and those that possibly stand.
 *
 * @param date the date
 * @param standing the allocation that certainly stands; null if there is none
 * @param possible the allocations that possibly stand, oldest first
 * @param exhaustive whether one of the possible allocations certainly stands
 */
public record SegmentsOnDate(LocalDate date, @Nullable SegmentAllocation standing, List<SegmentAllocation> possible,
		boolean exhaustive) {

	private static final Comparator<SegmentAllocation> OLDEST_FIRST = Comparator.comparing(SegmentsOnDate::begin)
		.thenComparing((allocation) -> String.valueOf(allocation.asOfQuarter()))
		.thenComparing(SegmentAllocation::segment);

	/**
	 * Returns the allocations of an edition on a date. An allocation stands from its
	 * publication until the next of its edition, or until its recorded end. If the date
	 * of the next is uncertain, this one stands only if both have the same segment.
	 * @param edition the edition in force on the date, with which an allocation ends
	 */
	public static SegmentsOnDate of(LocalDate date, String edition, List<SegmentAllocation> recorded) {
		List<SegmentAllocation> ofEdition = recorded.stream()
			.filter((allocation) -> allocation.edition().equals(edition))
			.sorted(OLDEST_FIRST)
			.toList();
		List<SegmentAllocation> certain = ofEdition.stream()
			.filter((allocation) -> standing(allocation, ofEdition).certainlyHoldsOn(date))
			.toList();
		List<SegmentAllocation> possible = ofEdition.stream()
			.filter((allocation) -> standing(allocation, ofEdition).possiblyHoldsOn(date))
			.toList();
		Optional<SegmentAllocation> replaced = possible.stream()
			.filter((allocation) -> hasBegun(allocation, date) && endsWithNext(allocation, ofEdition))
			.max(SegmentAllocation.latest());
		boolean same = possible.stream().map(SegmentAllocation::segment).distinct().count() == 1;
		SegmentAllocation standing = certain.stream()
			.max(SegmentAllocation.latest())
			.or(() -> same ? replaced : Optional.empty())
			.orElse(null);
		return new SegmentsOnDate(date, standing, possible, standing != null || replaced.isPresent());
	}

	/** Returns the allocation that certainly stands, or empty if there is none. */
	public Optional<SegmentAllocation> certain() {
		return Optional.ofNullable(this.standing);
	}

	/**
	 * Whether the organisation struggles; null if the records do not say. It is known
	 * without a certain segment if all possible segments agree.
	 */
	public @Nullable Boolean struggles() {
		if (this.standing != null) {
			return this.standing.isStruggling();
		}
		boolean agreed = this.possible.stream().map(SegmentAllocation::isStruggling).distinct().count() == 1;
		return (this.exhaustive && agreed) ? this.possible.getFirst().isStruggling() : null;
	}

	/** Returns the possible segment numbers in words, such as "3 or 4". */
	public String numbers() {
		return this.possible.stream()
			.map(SegmentAllocation::segment)
			.distinct()
			.sorted()
			.map(String::valueOf)
			.collect(Collectors.joining(" or "));
	}

	/** Returns the possible allocations, each with its dates, in sentences. */
	public String possibleInWords() {
		String on = DateInWords.of(this.date);
		if (this.possible.size() == 1) {
			SegmentAllocation only = this.possible.getFirst();
			return "It is not certain that segment %d of %s applied on %s. It is %s.".formatted(only.segment(),
					only.edition(), on, only.standingOn(this.date));
		}
		String each = this.possible.stream()
			.map((allocation) -> " Segment %d of %s is possible, %s.".formatted(allocation.segment(),
					allocation.edition(), allocation.standingOn(this.date)))
			.collect(Collectors.joining());
		return "It is not certain which segment applied on %s.".formatted(on) + each;
	}

	/**
	 * Returns the latest allocation of any edition that certainly began by the date, or
	 * empty if there is none.
	 */
	public static Optional<SegmentAllocation> lastBy(LocalDate date, List<SegmentAllocation> recorded) {
		return recorded.stream()
			.filter((allocation) -> hasBegun(allocation, date))
			.max(Comparator.comparing(SegmentsOnDate::begin).thenComparing(SegmentAllocation.latest()));
	}

	/** Returns the latest allocation in a sentence, or an empty text if there is none. */
	public static String lastInWords(LocalDate date, List<SegmentAllocation> recorded) {
		return lastBy(date, recorded)
			.map((last) -> " The last recorded was segment %d of %s, %s.".formatted(last.segment(), last.edition(),
					last.standingOn(date)))
			.orElse("");
	}

	/** Returns the period in which an allocation stands, up to the next allocation. */
	private static Period standing(SegmentAllocation allocation, List<SegmentAllocation> ordered) {
		Period recorded = allocation.provenance().period();
		return (recorded.to() != null) ? recorded : new Period(recorded.from(), startOfNext(allocation, ordered));
	}

	private static @Nullable PartialDate startOfNext(SegmentAllocation allocation, List<SegmentAllocation> ordered) {
		return ordered.stream()
			.filter((other) -> begin(other).isAfter(begin(allocation)))
			.map((other) -> other.provenance().period().from())
			.findFirst()
			.orElse(null);
	}

	/** Whether it ends on the day on which another allocation begins. */
	private static boolean endsWithNext(SegmentAllocation allocation, List<SegmentAllocation> ordered) {
		PartialDate to = allocation.provenance().period().to();
		return (to == null) ? startOfNext(allocation, ordered) != null
				: ordered.stream().anyMatch((other) -> to.equals(other.provenance().period().from()));
	}

	private static boolean hasBegun(SegmentAllocation allocation, LocalDate date) {
		PartialDate from = allocation.provenance().period().from();
		return from == null || from.certainlyBy(date);
	}

	/** Returns the latest possible start date. */
	private static LocalDate begin(SegmentAllocation allocation) {
		PartialDate from = allocation.provenance().period().from();
		if (from == null) {
			return LocalDate.MIN;
		}
		return (from.latest() == null) ? LocalDate.MAX : from.latest();
	}

}
