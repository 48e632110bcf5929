package org.oversightgraph.framework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationKind;

/**
 * An edition of the oversight framework.
 *
 * @param id its key, such as "NOF-2022-23"
 * @param title the title
 * @param reference the publication reference; null if it is not known
 * @param publisher the publisher
 * @param publishedOn the publication date; null if it is not known
 * @param inForceFrom the first date on which it applied
 * @param inForceTo the last date on which it applied; null for the current edition
 * @param inForceNote the dates that are conventions and what is not known, in sentences;
 * null if the sources give the dates
 * @param writtenTo the last date of the year for which it was written; null if it was
 * written for no fixed time
 * @param summary a summary in a few sentences
 * @param sourceGaps the topics that the available sources do not cover
 * @param segmented the kinds of organisations that it places in segments
 * @param themes its themes
 * @param segments its segments
 * @param rules its rules
 * @param leadership the lead of providers' oversight, which selects the reasoning
 * @param decisions the decisions that place organisations in segments
 * @param defaultSegment the segment presumed if none is recorded; null for none
 * @param reportingYears the financial years whose quarters are reported by its segments,
 * such as "2025/26"
 * @param text its text; null if only other documents about it are available
 */
public record FrameworkEdition(String id, String title, @Nullable String reference, String publisher,
		@Nullable LocalDate publishedOn, LocalDate inForceFrom, @Nullable LocalDate inForceTo,
		@Nullable String inForceNote, @Nullable LocalDate writtenTo, String summary, List<String> sourceGaps,
		List<OrganisationKind> segmented, List<FrameworkTheme> themes, List<Segment> segments,
		List<FrameworkRule> rules, String leadership, List<SegmentDecision> decisions, @Nullable Integer defaultSegment,
		List<String> reportingYears, @Nullable FrameworkText text) {

	/** The extent to which the text of an edition is held. */
	public enum Coverage {

		/** Every numbered paragraph and table is held. */
		COMPLETE,
		/** Some of the text is not held or not available. */
		PARTIAL

	}

	/**
	 * A segment and what it means.
	 *
	 * @param number 1 for the least need of support
	 * @param label a short label
	 * @param icb its meaning for an ICB; null if ICBs are not segmented
	 * @param trust its meaning for a trust; null if not available
	 * @param support the scale and nature of support; null if not available
	 * @param criteriaNote how its criteria combine; null if no criteria are available
	 * @param criteria the criteria for placing an organisation in it
	 * @param programme the programme of support that goes with it; null for none
	 */
	public record Segment(int number, String label, @Nullable String icb, @Nullable String trust,
			@Nullable String support, @Nullable String criteriaNote, List<SegmentCriterion> criteria,
			@Nullable SegmentProgramme programme) {
	}

	/** The extent to which its text is held. */
	public Coverage coverage() {
		return notCovered().isEmpty() ? Coverage.COMPLETE : Coverage.PARTIAL;
	}

	/**
	 * The topics that the available sources do not cover, and the passages of its text
	 * that are not held.
	 */
	public List<String> notCovered() {
		List<Paragraph> missing = (this.text == null) ? List.of() : this.text.missing();
		return missing.isEmpty() ? this.sourceGaps
				: Stream.concat(this.sourceGaps.stream(), Stream.of("the content of " + Paragraph.abbreviated(missing)))
					.toList();
	}

	/** Returns the held passages of its text; empty if its text is not available. */
	List<FrameworkPassage> passages() {
		return (this.text == null) ? List.of() : this.text.passages();
	}

	/** Returns the criteria of all segments. */
	Stream<SegmentCriterion> criteria() {
		return this.segments.stream().flatMap((segment) -> segment.criteria().stream());
	}

	/** Whether it was in force on the date. */
	public boolean isInForceOn(LocalDate date) {
		return !date.isBefore(this.inForceFrom) && (this.inForceTo == null || !date.isAfter(this.inForceTo));
	}

	/**
	 * Whether a later edition may have superseded it by the date. It is the latest
	 * available edition, and the year for which it was written has ended.
	 */
	public boolean mayBeSupersededOn(LocalDate date) {
		return this.inForceTo == null && this.writtenTo != null && date.isAfter(this.writtenTo);
	}

	/**
	 * Whether its start is a convention. The date of its publication is not available.
	 */
	public boolean startsByConvention() {
		return this.publishedOn == null;
	}

	/** Whether it places organisations of the kind in segments. */
	public boolean segments(OrganisationKind kind) {
		return this.segmented.contains(kind);
	}

	/**
	 * Returns a segment's label, or "Segment" and its number if the edition has no such
	 * segment.
	 */
	public String labelOf(int number) {
		return this.segments.stream()
			.filter((segment) -> segment.number() == number)
			.map(Segment::label)
			.findFirst()
			.orElse("Segment " + number);
	}

	/**
	 * Returns the rules on the required content of a memorandum of understanding
	 * (NOF-2022-23 ¶20a, ¶20b, ¶21a(i), ¶21a(ii), ¶21a(iii), ¶21b, ¶21c).
	 */
	public List<FrameworkRule> memorandumRules() {
		return this.rules.stream().filter((rule) -> rule.topic() == FrameworkRule.Topic.MEMORANDUM).toList();
	}

	/** Returns the rules with a role, in the order of the edition. */
	public List<FrameworkRule> allPlaying(RuleRole role) {
		return withRole(role).toList();
	}

	/** Returns the first rule with a role, or empty if there is none. */
	public Optional<FrameworkRule> playing(RuleRole role) {
		return withRole(role).findFirst();
	}

	/** Returns the first rule with a role in a segment, or empty if there is none. */
	public Optional<FrameworkRule> playing(RuleRole role, int segment) {
		return withRole(role).filter((rule) -> rule.isOfSegment(segment)).findFirst();
	}

	private Stream<FrameworkRule> withRole(RuleRole role) {
		return this.rules.stream().filter((rule) -> rule.plays(role));
	}

	/**
	 * Returns the rule with a role that the reasoning requires.
	 * @throws IllegalStateException if no rule has the role, which is an error in the
	 * edition's file
	 */
	public FrameworkRule required(RuleRole role) {
		return playing(role).orElseThrow(
				() -> new IllegalStateException("No rule of %s has the role %s.".formatted(this.id, role.key())));
	}

	/** Returns the segment of a programme of support, or empty if there is none. */
	public Optional<Segment> segmentOf(Programme programme) {
		return this.segments.stream()
			.filter((segment) -> segment.programme() != null && segment.programme().name() == programme)
			.findFirst();
	}

	/** Returns a rule of this edition, or empty if there is none. */
	public Optional<FrameworkRule> rule(String ruleId) {
		return this.rules.stream().filter((rule) -> rule.id().equals(ruleId)).findFirst();
	}

}
