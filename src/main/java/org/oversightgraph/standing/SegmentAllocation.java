package org.oversightgraph.standing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Provenance;
import org.oversightgraph.time.PartialDate;

/**
 * NHS England's decision to place an organisation in a segment of the framework
 * (NOF-2022-23 ¶31, ¶32, ¶33, ¶34, ¶35, ¶36).
 *
 * @param organisation the code of the organisation
 * @param organisationName the name of the organisation
 * @param segment 1 (least support needed) to 4, or to 5 under NOF-2025-26
 * @param edition the id of the edition to which the segment belongs
 * @param period the reporting quarter it was published for, such as "Q3 2025/26"
 * @param score the league table's average metric score, 1 (best) to 4
 * @param rank the place in the league table of its peer group
 * @param inDeficit whether the organisation was in financial deficit; null if not
 * recorded
 * @param provenance the period, evidence and sources
 */
public record SegmentAllocation(String organisation, String organisationName, int segment, String edition,
		@Nullable String period, @Nullable Double score, @Nullable Integer rank, @Nullable Boolean inDeficit,
		Provenance provenance) {

	/** The first segment of serious support needs (NOF-2022-23 ¶37). */
	public static final int STRUGGLING = 3;

	private static final int INTENSIVE = 4;

	private static final Comparator<SegmentAllocation> LATEST = Comparator
		.comparing(SegmentAllocation::begin, Comparator.nullsFirst(Comparator.naturalOrder()))
		.thenComparing((allocation) -> allocation.provenance().evidence() == Evidence.STATED)
		.thenComparing((allocation) -> allocation.provenance().sources().size())
		.thenComparing(SegmentAllocation::segment);

	/**
	 * Returns the allocation that applies on a date: the latest to begin of the edition's
	 * allocations that certainly apply. Ties go to stated over derived evidence, then to
	 * more sources, then to the greater need. An allocation ends with its edition.
	 * @param edition the edition in force on the date
	 */
	public static Optional<SegmentAllocation> on(LocalDate date, String edition, List<SegmentAllocation> recorded) {
		return recorded.stream()
			.filter((allocation) -> allocation.edition().equals(edition))
			.filter((allocation) -> allocation.provenance().period().certainlyHoldsOn(date))
			.max(LATEST);
	}

	/**
	 * Returns the edition's allocation that ended last, among allocations that had
	 * certainly ended by the date.
	 */
	public static Optional<SegmentAllocation> lastEndedBy(LocalDate date, String edition,
			List<SegmentAllocation> recorded) {
		return recorded.stream()
			.filter((allocation) -> allocation.edition().equals(edition))
			.filter((allocation) -> allocation.end() != null && allocation.end().certainlyBy(date))
			.max(Comparator.comparing((allocation) -> (allocation.end() == null) ? null : allocation.end().latest(),
					Comparator.nullsFirst(Comparator.naturalOrder())));
	}

	/** Whether it brings intensive support, under the editions before NOF-2025-26. */
	public boolean isIntensive() {
		return this.segment == INTENSIVE;
	}

	/** Whether it means serious support needs. */
	public boolean isStruggling() {
		return this.segment >= STRUGGLING;
	}

	private @Nullable PartialDate end() {
		return this.provenance.period().to();
	}

	private @Nullable LocalDate begin() {
		PartialDate from = this.provenance.period().from();
		return (from == null) ? null : from.latest();
	}

	/** Returns the allocation as a fact in words. */
	public Fact fact() {
		String when = (this.period != null) ? " for " + this.period : spaced(this.provenance.period().inWords());
		return this.provenance.fact(
				"%s is in segment %d of %s%s.".formatted(this.organisationName, this.segment, this.edition, when),
				null);
	}

	private static String spaced(String words) {
		return words.isEmpty() ? "" : ", " + words;
	}

}
