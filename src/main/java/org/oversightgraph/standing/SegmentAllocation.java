package org.oversightgraph.standing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Provenance;
import org.oversightgraph.fact.Sourced;
import org.oversightgraph.time.DateInWords;
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
		Provenance provenance) implements Sourced {

	/** The first segment of serious support needs (NOF-2022-23 ¶37). */
	public static final int STRUGGLING = 3;

	private static final int INTENSIVE = 4;

	private static final Comparator<SegmentAllocation> LATEST = Comparator
		.comparing(SegmentAllocation::begin, Comparator.nullsFirst(Comparator.naturalOrder()))
		.thenComparing((allocation) -> allocation.provenance().evidence() == Evidence.STATED)
		.thenComparing((allocation) -> allocation.provenance().sources().size())
		.thenComparing(SegmentAllocation::segment);

	/**
	 * The order of allocations that stand on a date, the answering one last. Ties go to
	 * stated over derived evidence, then to more sources, then to the greater need.
	 */
	static Comparator<SegmentAllocation> latest() {
		return LATEST;
	}

	/** Returns the same allocation with another name of the organisation. */
	public SegmentAllocation of(String name) {
		return new SegmentAllocation(this.organisation, name, this.segment, this.edition, this.period, this.score,
				this.rank, this.inDeficit, this.provenance);
	}

	/** Whether it brings intensive support, under the editions before NOF-2025-26. */
	public boolean isIntensive() {
		return this.segment == INTENSIVE;
	}

	/** Whether it means serious support needs. */
	public boolean isStruggling() {
		return this.segment >= STRUGGLING;
	}

	/**
	 * The publication date of a segment for a reporting quarter; null if it was not
	 * published for one, or not published at all. The segment stands from this date.
	 */
	public @Nullable PartialDate publication() {
		return (this.period == null || this.provenance.restricted()) ? null : this.provenance.period().from();
	}

	/** The publication date; the earliest possible date if it is not exact. */
	public @Nullable LocalDate publishedOn() {
		return PartialDate.earliestOf(publication());
	}

	/** The publication date as recorded; null if it was not published for a quarter. */
	public @Nullable String publishedOnAsRecorded() {
		return PartialDate.writtenOf(publication());
	}

	/** The reporting quarter of the publication; null if there is none. */
	public @Nullable String asOfQuarter() {
		return this.period;
	}

	/** Returns the time since its publication or start, in words; empty if not known. */
	public String ageOn(LocalDate date) {
		PartialDate from = this.provenance.period().from();
		return (from == null) ? "" : DateInWords.age(from, date);
	}

	/**
	 * Returns its quarter, publication date and age in words, or its recorded period.
	 */
	public String standingOn(LocalDate date) {
		PartialDate published = publication();
		if (published == null) {
			String when = this.provenance.period().inWords();
			String recorded = when.isEmpty() ? "recorded without dates" : "recorded " + when;
			return this.provenance.restricted() ? quarter() + "not published, " + recorded : recorded;
		}
		String age = ageOn(date);
		return "for %s, published %s%s".formatted(this.period, DateInWords.when(published),
				age.isEmpty() ? "" : ", %s before %s".formatted(age, DateInWords.of(date)));
	}

	private String quarter() {
		return (this.period == null) ? "" : "for %s, ".formatted(this.period);
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
