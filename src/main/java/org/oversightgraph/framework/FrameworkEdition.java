package org.oversightgraph.framework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationKind;

/**
 * An edition of the oversight framework.
 *
 * @param id its key, such as "NOF-2022-23"
 * @param title the title
 * @param reference the publication reference
 * @param publisher the publisher
 * @param publishedOn the publication date
 * @param inForceFrom the first date on which it applied
 * @param inForceTo the last date on which it applied; null for the current edition
 * @param summary a summary in a few sentences
 * @param coverage the extent of the available sources
 * @param notCovered the topics that those sources do not cover
 * @param segmented the kinds of organisations that it places in segments
 * @param themes its themes
 * @param segments its segments
 * @param rules its rules
 * @param leadership the lead of providers' oversight, which selects the reasoning
 * @param decisions the decisions that place organisations in segments
 * @param defaultSegment the segment presumed if none is recorded; null for none
 * @param reportingYears the financial years whose quarters are reported by its segments,
 * such as "2025/26"
 */
public record FrameworkEdition(String id, String title, String reference, String publisher, LocalDate publishedOn,
		LocalDate inForceFrom, @Nullable LocalDate inForceTo, String summary, Coverage coverage,
		List<String> notCovered, List<OrganisationKind> segmented, List<FrameworkTheme> themes, List<Segment> segments,
		List<FrameworkRule> rules, String leadership, List<SegmentDecision> decisions, @Nullable Integer defaultSegment,
		List<String> reportingYears) {

	/** The extent of the available sources. The names are the values in the files. */
	public enum Coverage {

		/** The full text was read. */
		COMPLETE,
		/** Only secondary sources were read. */
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

	/** Whether it was in force on the date. */
	public boolean isInForceOn(LocalDate date) {
		return !date.isBefore(this.inForceFrom) && (this.inForceTo == null || !date.isAfter(this.inForceTo));
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
		return this.rules.stream().filter((rule) -> rule.plays(role)).toList();
	}

	/** Returns the first rule with a role, or empty if there is none. */
	public Optional<FrameworkRule> playing(RuleRole role) {
		return allPlaying(role).stream().findFirst();
	}

	/** Returns the first rule with a role in a segment, or empty if there is none. */
	public Optional<FrameworkRule> playing(RuleRole role, int segment) {
		return allPlaying(role).stream().filter((rule) -> rule.isOfSegment(segment)).findFirst();
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
