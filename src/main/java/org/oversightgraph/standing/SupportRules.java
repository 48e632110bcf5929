package org.oversightgraph.standing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.DirectorKind;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.FrameworkEdition.Segment;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.FrameworkRule.Actor;
import org.oversightgraph.framework.FrameworkRule.Condition;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.framework.SegmentProgramme;
import org.oversightgraph.organisation.OrganisationKind;

/**
 * The rules of an edition about a programme of support: its lead, exit, the role of the
 * Care Quality Commission (CQC) and the reporting line of directors.
 *
 * @param edition the edition; null if none is available for the time
 * @param programme the programme
 * @param kind the kind of organisation in it
 */
public record SupportRules(@Nullable FrameworkEdition edition, Programme programme, OrganisationKind kind) {

	/**
	 * The reporting line of a director.
	 *
	 * @param rule the id of the rule
	 * @param to the person to report to
	 */
	record Reporting(String rule, String to) {
	}

	/**
	 * Returns the eligibility rules of the programme's segment (NOF-2022-23 T2, T3, A¶1,
	 * A¶8): segment 3 (A¶9, A¶10, A¶11, A¶12) or segment 4 (A¶13, A¶14, A¶15, A¶16).
	 */
	List<FrameworkRule> entry() {
		return named(SegmentProgramme::entry).toList();
	}

	/**
	 * Returns the rules about its lead and co-ordination (¶37a(i); ¶37a(ii), ¶50, A¶23).
	 */
	List<FrameworkRule> leads() {
		return held(SegmentProgramme::ledBy);
	}

	/**
	 * Returns the rules about exit and its sign-off: in segment 3 (¶39, A¶18, A¶36, A¶37)
	 * and in segment 4 (¶39, ¶58, ¶60, A¶36, A¶38, A¶39, A¶40, A¶41).
	 */
	List<FrameworkRule> exit() {
		return held(SegmentProgramme::exit);
	}

	/**
	 * Returns the rules about the role of the CQC (A¶34, A¶35). They include the rules
	 * that need its recommendation on entry if it gave one (¶60, A¶32, A¶33, A¶39).
	 */
	List<FrameworkRule> ofTheRegulator(boolean recommended) {
		return (this.edition == null) ? List.of()
				: segment().stream()
					.flatMap((segment) -> this.edition.rules()
						.stream()
						.filter((rule) -> rule.followsFrom(segment.number(), this.kind)))
					.filter((rule) -> rule.actors().contains(Actor.CQC))
					.filter((rule) -> recommended || rule.condition() != Condition.CQC_RECOMMENDED)
					.toList();
	}

	/**
	 * Returns the reporting line of an improvement director (¶57, A¶27) or a system
	 * improvement director (¶55, ¶56, A¶27), or empty if it is not recorded.
	 */
	Optional<Reporting> reporting(DirectorKind director) {
		return programmeRules().flatMap((rules) -> rules.directors()
			.stream()
			.filter((candidate) -> candidate.kind() == director)
			.findFirst()
			.map((found) -> new Reporting(found.rule(), found.reportsTo())));
	}

	/** Returns a rule of the edition, or empty if there is none. */
	Optional<FrameworkRule> rule(String id) {
		return (this.edition == null) ? Optional.empty() : this.edition.rule(id);
	}

	/** Returns the edition of the rules in words, or why there are none. */
	String note() {
		if (this.edition == null) {
			return "No rules are shown, because no available edition was in force at the time.";
		}
		if (leads().isEmpty()) {
			return "The available sources of %s do not cover %s.".formatted(this.edition.id(), this.programme.words());
		}
		return exit().isEmpty() ? "The available sources of %s do not say how an organisation leaves %s.".formatted(
				this.edition.id(), this.programme.words()) : "The rules of %s apply.".formatted(this.edition.id());
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
