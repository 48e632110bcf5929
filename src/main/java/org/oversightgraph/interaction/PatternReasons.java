package org.oversightgraph.interaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.Question;
import org.oversightgraph.framework.RuleRole;
import org.oversightgraph.interaction.SegmentInteraction.SystemStanding;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.oversight.Names;
import org.oversightgraph.oversight.OversightPosition;
import org.oversightgraph.oversight.Reason;
import org.oversightgraph.oversight.Reasoning;
import org.oversightgraph.standing.SegmentAllocation;
import org.oversightgraph.standing.SegmentsOnDate;
import org.oversightgraph.time.DateInWords;

/**
 * The reasons for the pattern of a trust and its systems.
 *
 * @param reasoning the reasoning about the trust
 * @param position the trust's oversight
 * @param standings its systems, each with its segment
 */
record PatternReasons(Reasoning reasoning, OversightPosition position, List<SystemStanding> standings) {

	/**
	 * Returns the reasons for a pattern.
	 * @param possible the patterns that the records allow
	 */
	List<Reason> of(InteractionPattern pattern, Set<InteractionPattern> possible) {
		Question question = this.reasoning.question();
		List<Reason> reasons = new ArrayList<>();
		switch (pattern) {
			case SYSTEM_NOT_SEGMENTED -> reasons.add(this.reasoning.reason(RuleRole.ICBS_NOT_SEGMENTED,
					"The segments cannot be compared. %s places no integrated care board in a segment."
						.formatted(question.edition().id()),
					segments()));
			case NOT_KNOWN -> reasons.addAll(notKnown(possible));
			default -> reasons
				.add(this.reasoning.byConvention("struggling-is-segment-3-or-worse", compared(pattern), segments()));
		}
		if (question.isUnderOtherRules() && this.position.segment() != null) {
			reasons.add(this.reasoning.byConvention("segments-not-read-across",
					"The segment recorded on %s is not used. It is a segment of %s, and segment numbers have a different meaning in %s."
						.formatted(DateInWords.of(question.asOf()), question.inForce().id(), question.edition().id()),
					segments()));
		}
		return reasons;
	}

	private List<Reason> notKnown(Set<InteractionPattern> possible) {
		Question question = this.reasoning.question();
		FrameworkEdition edition = question.edition();
		if (question.isUnderOtherRules()) {
			return List.of();
		}
		List<Reason> reasons = new ArrayList<>(List.of(unrecorded(edition)));
		known(possible).ifPresent(reasons::add);
		if (this.position.segment() == null && edition.playing(RuleRole.EXIT_FROM_4).isPresent()) {
			SegmentsOnDate
				.lastBy(question.asOf(),
						this.reasoning.facts().segments().getOrDefault(this.reasoning.subject().code(), List.of()))
				.filter((last) -> last.isIntensive() && last.edition().equals(edition.id())
						&& own().possible().isEmpty())
				.ifPresent((left) -> reasons.add(this.reasoning.reason(RuleRole.EXIT_FROM_4,
						"No segment is presumed for %s, which has left segment 4. The framework moves it to segment 3, but no decision is recorded."
							.formatted(this.reasoning.subject().name()),
						List.of(left.fact()))));
		}
		return reasons;
	}

	private SegmentsOnDate own() {
		return segmentsOf(this.reasoning.subject());
	}

	private SegmentsOnDate segmentsOf(Organisation body) {
		return this.reasoning.facts().segmentsOf(body, this.reasoning.date(), this.reasoning.question().inForce().id());
	}

	/**
	 * Returns why the comparison is not complete. A presumed segment is not a basis for
	 * comparison (NOF-2022-23 ¶36, T3).
	 */
	private Reason unrecorded(FrameworkEdition edition) {
		String missing = "The comparison is not complete. On %s no segment is certain for %s."
			.formatted(DateInWords.of(this.reasoning.date()), Names.inRow(withoutSegment()));
		return edition.playing(RuleRole.DEFAULT_SEGMENT)
			.map((rule) -> this.reasoning.reason(rule, missing
					+ " The framework places an organisation in segment %d unless it meets the criteria of another. That is a presumption and is not compared."
						.formatted(edition.defaultSegment()),
					segments()))
			.or(() -> edition.playing(RuleRole.WHO_IS_SEGMENTED)
				.map((rule) -> this.reasoning.reason(rule, missing, segments())))
			.orElseGet(() -> this.reasoning.byConvention("not-covered", missing, segments()));
	}

	/** Returns what the known segments show, or empty if none is known. */
	private Optional<Reason> known(Set<InteractionPattern> possible) {
		List<Organisation> known = Stream
			.concat(Stream.of(this.reasoning.subject()), this.standings.stream().map(SystemStanding::icb))
			.filter((body) -> segmentsOf(body).struggles() != null)
			.toList();
		String each = known.stream()
			.map((body) -> " %s %s.".formatted(body.name(), standing(body)))
			.collect(Collectors.joining());
		String results = possible.stream().sorted().map(PatternReasons::inWords).collect(Collectors.joining("; "));
		return known.isEmpty() ? Optional.empty()
				: Optional.of(this.reasoning.byConvention("struggling-is-segment-3-or-worse",
						"A part of the comparison is known.%s The possible results are: %s.".formatted(each, results),
						segments()));
	}

	private String standing(Organisation body) {
		SegmentsOnDate segments = segmentsOf(body);
		if (segments.standing() != null) {
			return "is in segment " + segments.standing().segment();
		}
		if (segments.possible().isEmpty()) {
			return "has no recorded segment";
		}
		return (segments.exhaustive() ? "is in segment " : "is possibly in segment ") + segments.numbers();
	}

	private static String inWords(InteractionPattern pattern) {
		return switch (pattern) {
			case ALIGNED -> "none struggles";
			case STRUGGLING_TRUST_IN_STRONGER_SYSTEM -> "only the trust struggles";
			case STRONG_TRUST_IN_STRUGGLING_SYSTEM -> "the trust does not struggle, but its systems do";
			case BOTH_STRUGGLING -> "all struggle";
			case MIXED_SYSTEMS -> "its systems differ";
			case SYSTEM_NOT_SEGMENTED, NOT_KNOWN -> "no comparison is possible";
		};
	}

	private List<Organisation> withoutSegment() {
		return Stream
			.concat(Stream.of(this.reasoning.subject()).filter((trust) -> this.position.segment() == null),
					this.standings.stream().filter((standing) -> standing.segment() == null).map(SystemStanding::icb))
			.toList();
	}

	private String compared(InteractionPattern pattern) {
		String conclusion = switch (pattern) {
			case ALIGNED -> "Neither the trust nor any of its systems struggles.";
			case STRUGGLING_TRUST_IN_STRONGER_SYSTEM -> "The trust struggles. None of its systems does.";
			case STRONG_TRUST_IN_STRUGGLING_SYSTEM -> "The trust does not struggle. All of its systems do.";
			case BOTH_STRUGGLING -> "The trust and all of its systems struggle.";
			default -> "The comparison differs between the trust's systems.";
		};
		String each = Stream
			.concat(Stream.of(this.reasoning.subject()), this.standings.stream().map(SystemStanding::icb))
			.map((body) -> "%s %s.".formatted(body.name(), standing(body)))
			.collect(Collectors.joining(" "));
		return "%s %s Segment 3 or worse counts as struggling.".formatted(conclusion, each);
	}

	private List<Fact> segments() {
		return Stream.concat(Stream.of(this.reasoning.subject()), this.standings.stream().map(SystemStanding::icb))
			.flatMap((body) -> {
				SegmentsOnDate segments = segmentsOf(body);
				return (segments.standing() != null) ? Stream.of(segments.standing()) : segments.possible().stream();
			})
			.map(SegmentAllocation::fact)
			.toList();
	}

}
