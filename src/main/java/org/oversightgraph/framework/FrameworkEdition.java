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
 */
public record FrameworkEdition(String id, String title, String reference, String publisher, LocalDate publishedOn,
		LocalDate inForceFrom, @Nullable LocalDate inForceTo, String summary, String coverage, List<String> notCovered,
		List<OrganisationKind> segmented, List<FrameworkTheme> themes, List<Segment> segments,
		List<FrameworkRule> rules) {

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
	 */
	public record Segment(int number, String label, @Nullable String icb, @Nullable String trust,
			@Nullable String support, @Nullable String criteriaNote, List<SegmentCriterion> criteria) {
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

	/** What a memorandum of understanding must set out, as far as this edition says. */
	public List<FrameworkRule> memorandumRules() {
		return this.rules.stream().filter((rule) -> rule.topic().equals("MEMORANDUM")).toList();
	}

	/** A rule of this edition. */
	public Optional<FrameworkRule> rule(String ruleId) {
		return this.rules.stream().filter((rule) -> rule.id().equals(ruleId)).findFirst();
	}

}
