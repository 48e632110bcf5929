package org.oversightgraph.interaction;

import java.util.ArrayList;
import java.util.List;
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

/**
 * Why a trust and its systems show the pattern they do.
 *
 * @param reasoning about the trust
 * @param position of the trust
 * @param standings of its systems
 */
record PatternReasons(Reasoning reasoning, OversightPosition position, List<SystemStanding> standings) {

	List<Reason> of(InteractionPattern pattern) {
		Question question = this.reasoning.question();
		List<Reason> reasons = new ArrayList<>();
		switch (pattern) {
			case SYSTEM_NOT_SEGMENTED -> reasons.add(this.reasoning.reason(RuleRole.ICBS_NOT_SEGMENTED,
					"%s places no integrated care board in a segment, so there is no standing of its systems to compare with."
						.formatted(question.edition().id()),
					segments()));
			case NOT_KNOWN -> notKnown(reasons);
			default ->
				reasons.add(this.reasoning.byConvention("struggling-is-segment-3-or-worse", compared(), segments()));
		}
		if (question.isUnderOtherRules() && this.position.segment() != null) {
			reasons.add(
					this.reasoning
						.byConvention("segments-not-read-across",
								"The segment recorded on %s is one of %s, which is not read as one of %s."
									.formatted(question.asOf(), question.inForce().id(), question.edition().id()),
								segments()));
		}
		return reasons;
	}

	private void notKnown(List<Reason> reasons) {
		Question question = this.reasoning.question();
		FrameworkEdition edition = question.edition();
		if (question.isUnderOtherRules()) {
			return;
		}
		reasons.add(unrecorded(edition));
		if (this.position.segment() == null && edition.playing(RuleRole.EXIT_FROM_4).isPresent()) {
			SegmentAllocation
				.lastEndedBy(question.asOf(), edition.id(),
						this.reasoning.facts().segments().getOrDefault(this.reasoning.subject().code(), List.of()))
				.filter(SegmentAllocation::isIntensive)
				.ifPresent((left) -> reasons.add(this.reasoning.reason(RuleRole.EXIT_FROM_4,
						"%s has left segment 4. Who leaves it moves to segment 3 by rule, but no decision is recorded, so none is presumed."
							.formatted(this.reasoning.subject().name()),
						List.of(left.fact()))));
		}
	}

	/** The presumed segment is no basis for a comparison (NOF-2022-23 ¶36, T3). */
	private Reason unrecorded(FrameworkEdition edition) {
		String missing = "No segment is recorded for %s.".formatted(Names.inRow(withoutSegment()));
		return edition.playing(RuleRole.DEFAULT_SEGMENT)
			.map((rule) -> this.reasoning.reason(rule, missing
					+ " The framework places a body in segment %d unless it meets the criteria of another; that is a presumption, from which no comparison is drawn."
						.formatted(edition.defaultSegment()),
					segments()))
			.orElseGet(() -> this.reasoning.byConvention("not-covered", missing, segments()));
	}

	private List<Organisation> withoutSegment() {
		return Stream
			.concat(Stream.of(this.reasoning.subject()).filter((trust) -> this.position.segment() == null),
					this.standings.stream().filter((standing) -> standing.segment() == null).map(SystemStanding::icb))
			.toList();
	}

	private String compared() {
		String systems = this.standings.stream()
			.map((one) -> "%s in %s".formatted(one.icb().name(),
					(one.segment() == null) ? "no recorded segment" : "segment " + one.segment().segment()))
			.collect(Collectors.joining(", "));
		return "%s is in segment %d; of its systems, %s.".formatted(this.reasoning.subject().name(),
				(this.position.segment() == null) ? 0 : this.position.segment().segment(), systems);
	}

	private List<Fact> segments() {
		return Stream
			.concat(Stream.ofNullable(this.position.segment()),
					this.standings.stream().flatMap((one) -> Stream.ofNullable(one.segment())))
			.map(SegmentAllocation::fact)
			.toList();
	}

}
