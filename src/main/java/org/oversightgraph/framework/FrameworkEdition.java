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
 * @param title what it is called
 * @param reference the publication reference
 * @param publisher who published it
 * @param publishedOn when
 * @param inForceFrom the first day it applied
 * @param inForceTo the last day it applied; null for the current edition
 * @param summary what it does, in a few sentences
 * @param coverage COMPLETE or PARTIAL: how far the sources held here go
 * @param notCovered what those sources do not say
 * @param segmented the kinds of bodies it places in segments
 * @param themes the themes under which it looks at bodies
 * @param segments its segments
 * @param rules its rules
 * @param leadership who leads the oversight of providers, by which its reasoning is
 * chosen
 * @param decisions by which rules it places organisations in segments
 * @param defaultSegment the segment presumed where none is recorded; null for none
 * @param reportingYears the financial years whose quarters are reported by its segments,
 * such as "2025/26"
 */
public record FrameworkEdition(String id, String title, String reference, String publisher, LocalDate publishedOn,
		LocalDate inForceFrom, @Nullable LocalDate inForceTo, String summary, String coverage, List<String> notCovered,
		List<OrganisationKind> segmented, List<FrameworkTheme> themes, List<Segment> segments,
		List<FrameworkRule> rules, String leadership, List<SegmentDecision> decisions, @Nullable Integer defaultSegment,
		List<String> reportingYears) {

	/**
	 * A segment and what it means.
	 *
	 * @param number 1 for the least need of support
	 * @param label in a few words
	 * @param icb what it means for an ICB, where ICBs are segmented
	 * @param trust what it means for a trust
	 * @param support the scale and nature of support
	 * @param criteriaNote how its criteria go together; null where none are held
	 * @param criteria what bears on whether a body is placed in it
	 * @param programme the programme of support that goes with it; null for none
	 */
	public record Segment(int number, String label, @Nullable String icb, @Nullable String trust,
			@Nullable String support, @Nullable String criteriaNote, List<SegmentCriterion> criteria,
			@Nullable SegmentProgramme programme) {
	}

	/** Whether it applied on the date. */
	public boolean isInForceOn(LocalDate date) {
		return !date.isBefore(this.inForceFrom) && (this.inForceTo == null || !date.isAfter(this.inForceTo));
	}

	/** Whether it places bodies of the kind in segments. */
	public boolean segments(OrganisationKind kind) {
		return this.segmented.contains(kind);
	}

	/** A segment's label; its number where the edition has none. */
	public String labelOf(int number) {
		return this.segments.stream()
			.filter((segment) -> segment.number() == number)
			.map(Segment::label)
			.findFirst()
			.orElse("Segment " + number);
	}

	/**
	 * What a memorandum of understanding must set out, as far as this edition says
	 * (NOF-2022-23 ¶20a, ¶20b, ¶21a(i), ¶21a(ii), ¶21a(iii), ¶21b, ¶21c).
	 */
	public List<FrameworkRule> memorandumRules() {
		return this.rules.stream().filter((rule) -> rule.topic().equals("MEMORANDUM")).toList();
	}

	/** The rules that play a role, in the order of the edition. */
	public List<FrameworkRule> allPlaying(RuleRole role) {
		return this.rules.stream().filter((rule) -> rule.plays(role)).toList();
	}

	/** The rule that plays a role; the first where several do. */
	public Optional<FrameworkRule> playing(RuleRole role) {
		return allPlaying(role).stream().findFirst();
	}

	/** The rule that plays a role in a segment. */
	public Optional<FrameworkRule> playing(RuleRole role, int segment) {
		return allPlaying(role).stream().filter((rule) -> rule.isOfSegment(segment)).findFirst();
	}

	/**
	 * The rule that plays a role which the reasoning cannot do without.
	 * @throws IllegalStateException if the edition gives it to no rule, which is a fault
	 * in its file
	 */
	public FrameworkRule required(RuleRole role) {
		return playing(role)
			.orElseThrow(() -> new IllegalStateException("no rule of %s plays %s".formatted(this.id, role.key())));
	}

	/** The segment that a programme of support goes with. */
	public Optional<Segment> segmentOf(Programme programme) {
		return this.segments.stream()
			.filter((segment) -> segment.programme() != null && segment.programme().name() == programme)
			.findFirst();
	}

	/** A rule of this edition. */
	public Optional<FrameworkRule> rule(String ruleId) {
		return this.rules.stream().filter((rule) -> rule.id().equals(ruleId)).findFirst();
	}

}
