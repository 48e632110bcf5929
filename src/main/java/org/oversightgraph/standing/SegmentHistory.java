package org.oversightgraph.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.time.PartialDate;

/**
 * The segments in which a body was placed, one after another, and what each change meant.
 * Segments of different editions are not compared, because their numbers do not mean the
 * same.
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

	/** How an allocation differs from the one before it. */
	enum Change {

		/** None is recorded before it. */
		FIRST_RECORDED,
		/** It was confirmed. */
		SAME_SEGMENT,
		/** To a lower number. */
		LESS_SUPPORT,
		/** To a higher number. */
		MORE_SUPPORT,
		/** The one before is of another edition. */
		NOT_COMPARABLE

	}

	/** What it meant for mandated support (NOF-2022-23 ¶37). */
	enum MandatedSupport {

		/** It began. */
		ENTERED,
		/** It ended. */
		LEFT,
		/** The body is in it. */
		IN_IT,
		/** The body is not in it. */
		NOT_IN_IT,
		/** What is held of the edition does not say. */
		NOT_COVERED

	}

	/**
	 * An allocation and what it changed.
	 *
	 * @param allocation the allocation
	 * @param change how it differs from the one before
	 * @param mandatedSupport what it meant for mandated support
	 * @param explanation both in words
	 */
	record SegmentChange(SegmentAllocation allocation, Change change, MandatedSupport mandatedSupport,
			String explanation) {

		/** The allocation as a fact in words. */
		public Fact fact() {
			return this.allocation.fact();
		}

	}

	/** What was recorded to have begun by the date, or may have; the oldest first. */
	static List<SegmentChange> until(LocalDate date, List<SegmentAllocation> recorded, Framework framework) {
		List<SegmentAllocation> ordered = recorded.stream()
			.filter((allocation) -> mayHaveBegunBy(date, allocation))
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

	/** Mandated support begins with segment 3 where the edition has it (¶37a(i)). */
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
				? "The first segment recorded: %d of %s".formatted(now.segment(), now.edition()) : switch (change) {
					case NOT_COMPARABLE -> "Segment %d of %s; the one before is of %s, whose numbers are not compared"
						.formatted(now.segment(), now.edition(), before.edition());
					case SAME_SEGMENT -> "Segment %d of %s again".formatted(now.segment(), now.edition());
					default ->
						"From segment %d to segment %d of %s".formatted(before.segment(), now.segment(), now.edition());
				};
		return step + switch (support) {
			case ENTERED -> "; mandated support begins.";
			case LEFT -> "; mandated support ends.";
			case IN_IT -> "; support is mandated.";
			case NOT_IN_IT, NOT_COVERED -> ".";
		};
	}

	private static String doubt(SegmentAllocation now, LocalDate date) {
		PartialDate from = now.provenance().period().from();
		return (from == null || from.certainlyBy(date)) ? ""
				: " Whether it had begun by %s is not known.".formatted(date);
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
