package org.oversightgraph.standing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.FrameworkEdition.Segment;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.FrameworkRule.Condition;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.framework.SegmentProgramme;
import org.oversightgraph.organisation.OrganisationKind;

/**
 * The rules of an edition about a programme of support: who leads it, what exit asks and
 * who signs it off, what part the quality regulator has, and to whom a director reports.
 *
 * @param edition the edition; null when none is held for the time
 * @param programme the programme
 * @param kind the kind of body in it
 */
record SupportRules(@Nullable FrameworkEdition edition, Programme programme, OrganisationKind kind) {

	/**
	 * To whom a director reports.
	 *
	 * @param rule the id of the rule that says so
	 * @param to to whom
	 */
	record Reporting(String rule, String to) {
	}

	/**
	 * What makes an organisation eligible for the segment that the programme goes with:
	 * segment 3 (NOF-2022-23 T3, A¶9, A¶10, A¶11, A¶12) or segment 4 (T3, A¶13, A¶14,
	 * A¶15, A¶16).
	 */
	List<FrameworkRule> entry() {
		return named(SegmentProgramme::entry).toList();
	}

	/** Who leads and co-ordinates it (¶37a(i); ¶37a(ii), ¶50, A¶23). */
	List<FrameworkRule> leads() {
		return held(SegmentProgramme::ledBy);
	}

	/**
	 * What exit asks, and who signs it off: in segment 3 (¶39, A¶18, A¶36, A¶37) and in
	 * segment 4 (¶58, ¶60, A¶38, A¶39, A¶40, A¶41).
	 */
	List<FrameworkRule> exit() {
		return held(SegmentProgramme::exit);
	}

	/**
	 * The quality regulator's part, where it recommended entry (¶60, A¶32, A¶33, A¶34,
	 * A¶35, A¶39).
	 */
	List<FrameworkRule> ofTheRegulator() {
		return (this.edition == null) ? List.of()
				: segment().stream()
					.flatMap((segment) -> this.edition.rules()
						.stream()
						.filter((rule) -> rule.followsFrom(segment.number(), this.kind)))
					.filter((rule) -> rule.condition() == Condition.CQC_RECOMMENDED)
					.toList();
	}

	/**
	 * To whom a director of the kind reports, where it is held: an improvement director
	 * (¶57, A¶27) or a system improvement director (¶55, ¶56, A¶27).
	 */
	Optional<Reporting> reporting(String director) {
		return programmeRules().flatMap((rules) -> rules.directors()
			.stream()
			.filter((one) -> one.kind().equals(director))
			.findFirst()
			.map((one) -> new Reporting(one.rule(), one.reportsTo())));
	}

	/** A rule of the edition. */
	Optional<FrameworkRule> rule(String id) {
		return (this.edition == null) ? Optional.empty() : this.edition.rule(id);
	}

	/** What to know of the rules, above all why there are none. */
	String note() {
		if (this.edition == null) {
			return "No edition held here was in force at the time.";
		}
		if (leads().isEmpty()) {
			return "What is held of %s says nothing of %s.".formatted(this.edition.id(), this.programme.words());
		}
		return exit().isEmpty() ? "What is held of %s does not say how a body leaves %s.".formatted(this.edition.id(),
				this.programme.words()) : "By the rules of %s.".formatted(this.edition.id());
	}

	private Optional<Segment> segment() {
		return (this.edition == null) ? Optional.empty() : this.edition.segmentOf(this.programme);
	}

	private Optional<SegmentProgramme> programmeRules() {
		return segment().map(Segment::programme);
	}

	private Stream<FrameworkRule> named(Function<SegmentProgramme, List<String>> ids) {
		return programmeRules().map(ids).orElse(List.of()).stream().flatMap((id) -> rule(id).stream());
	}

	private List<FrameworkRule> held(Function<SegmentProgramme, List<String>> ids) {
		return named(ids).filter((rule) -> rule.appliesTo().contains(this.kind)).toList();
	}

}
