package org.oversightgraph.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.time.DateInWords;
import org.oversightgraph.time.PartialDate;

/**
 * The segments of an organisation over time, with the meaning of each change. Segments of
 * different editions are not compared, because their numbers have different meanings.
 */
final class SegmentHistory {

	private static final Comparator<SegmentAllocation> OLDEST_FIRST = Comparator
		.comparing(SegmentHistory::begin, Comparator.nullsFirst(Comparator.naturalOrder()))
		.thenComparing((allocation) -> end(allocation.provenance().period().to()),
				Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing(SegmentAllocation::edition)
		.thenComparing(SegmentAllocation::segment);

	private SegmentHistory() {
	}

	/** The change from the previous allocation. */
	enum Change {

		/** No earlier allocation is recorded. */
		FIRST_RECORDED,
		/** The segment is unchanged. */
		SAME_SEGMENT,
		/** The segment has a lower number. */
		LESS_SUPPORT,
		/** The segment has a higher number. */
		MORE_SUPPORT,
		/** The previous allocation is of another edition. */
		NOT_COMPARABLE

	}

	/** The effect on mandated support (NOF-2022-23 ¶37). */
	enum MandatedSupport {

		/** Mandated support began. */
		ENTERED,
		/** Mandated support ended. */
		LEFT,
		/** The organisation is in mandated support. */
		IN_IT,
		/** The organisation is not in mandated support. */
		NOT_IN_IT,
		/** The available sources of the edition do not say. */
		NOT_COVERED

	}

	/**
	 * An allocation and the change that it made.
	 *
	 * @param allocation the allocation
	 * @param change the change from the previous allocation
	 * @param mandatedSupport the effect on mandated support
	 * @param summary both in sentences
	 */
	record SegmentChange(SegmentAllocation allocation, Change change, MandatedSupport mandatedSupport, String summary) {

		/** Returns the allocation as a fact in words. */
		public Fact fact() {
			return this.allocation.fact();
		}

	}

	/**
	 * Returns the allocations that began, or may have begun, by the date, oldest first. A
	 * segment cannot begin before its edition.
	 */
	static List<SegmentChange> until(LocalDate date, List<SegmentAllocation> recorded, Framework framework) {
		List<SegmentAllocation> ordered = recorded.stream()
			.filter((allocation) -> mayHaveBegunBy(date, allocation) && inForceBy(date, allocation, framework))
			.sorted(OLDEST_FIRST)
			.toList();
		List<SegmentChange> changes = new ArrayList<>();
		SegmentAllocation before = null;
		for (SegmentAllocation allocation : ordered) {
			changes.add(change(before, allocation, date, framework));
			before = allocation;
		}
		return List.copyOf(changes);
	}

	private static SegmentChange change(@Nullable SegmentAllocation before, SegmentAllocation now, LocalDate date,
			Framework framework) {
		Change change = compared(before, now);
		MandatedSupport support = support(before, now, framework);
		return new SegmentChange(now, change, support, explained(before, now, change, support) + doubt(now, date));
	}

	private static Change compared(@Nullable SegmentAllocation before, SegmentAllocation now) {
		if (before == null) {
			return Change.FIRST_RECORDED;
		}
		if (!before.edition().equals(now.edition())) {
			return Change.NOT_COMPARABLE;
		}
		if (before.segment() == now.segment()) {
			return Change.SAME_SEGMENT;
		}
		return (now.segment() < before.segment()) ? Change.LESS_SUPPORT : Change.MORE_SUPPORT;
	}

	/** Returns the effect on mandated support, which begins with segment 3 (¶37a(i)). */
	private static MandatedSupport support(@Nullable SegmentAllocation before, SegmentAllocation now,
			Framework framework) {
		boolean covered = framework.edition(now.edition())
			.flatMap((edition) -> edition.segmentOf(Programme.MANDATED_SUPPORT))
			.isPresent();
		if (!covered) {
			return MandatedSupport.NOT_COVERED;
		}
		boolean changed = before != null && before.edition().equals(now.edition())
				&& before.isStruggling() != now.isStruggling();
		if (now.isStruggling()) {
			return changed ? MandatedSupport.ENTERED : MandatedSupport.IN_IT;
		}
		return changed ? MandatedSupport.LEFT : MandatedSupport.NOT_IN_IT;
	}

	private static String explained(@Nullable SegmentAllocation before, SegmentAllocation now, Change change,
			MandatedSupport support) {
		String step = (before == null || change == Change.FIRST_RECORDED)
				? "Segment %d of %s is the first recorded segment".formatted(now.segment(), now.edition())
				: switch (change) {
					case NOT_COMPARABLE ->
						"Segment %d was allocated under %s. The previous segment was allocated under %s. They are not compared, because segment numbers have different meanings in the two editions"
							.formatted(now.segment(), now.edition(), before.edition());
					case SAME_SEGMENT -> "Segment %d of %s is unchanged".formatted(now.segment(), now.edition());
					default -> "The segment changed from %d to %d of %s".formatted(before.segment(), now.segment(),
							now.edition());
				};
		return step + switch (support) {
			case ENTERED -> ". Mandated support began.";
			case LEFT -> ". Mandated support ended.";
			case IN_IT -> ". Support is mandated.";
			case NOT_IN_IT, NOT_COVERED -> ".";
		};
	}

	private static String doubt(SegmentAllocation now, LocalDate date) {
		PartialDate from = now.provenance().period().from();
		return (from == null || from.certainlyBy(date)) ? ""
				: " It is not known whether this segment applied by %s.".formatted(DateInWords.of(date));
	}

	private static boolean inForceBy(LocalDate date, SegmentAllocation allocation, Framework framework) {
		return framework.edition(allocation.edition())
			.filter((edition) -> edition.inForceFrom().isAfter(date))
			.isEmpty();
	}

	private static boolean mayHaveBegunBy(LocalDate date, SegmentAllocation allocation) {
		PartialDate from = allocation.provenance().period().from();
		return from == null || from.possiblyBy(date);
	}

	private static @Nullable LocalDate begin(SegmentAllocation allocation) {
		return end(allocation.provenance().period().from());
	}

	private static @Nullable LocalDate end(@Nullable PartialDate date) {
		return (date == null) ? null : date.latest();
	}

}
