package org.oversightgraph.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.oversight.SegmentInteraction.SystemStanding;
import org.oversightgraph.standing.SegmentAllocation;

/**
 * Why a trust and its systems show the pattern they do.
 *
 * @param draft of the trust's position
 * @param position of the trust
 * @param standings of its systems
 */
record PatternReasons(PositionDraft draft, OversightPosition position, List<SystemStanding> standings) {

	private static final Map<String, String> DEFAULT_SEGMENT = Map.of("NOF-2022-23", "default-segment", "SOF-2021-22",
			"sof-default-segment");

	List<Reason> of(InteractionPattern pattern) {
		Question question = this.draft.question();
		List<Reason> reasons = new ArrayList<>();
		switch (pattern) {
			case SYSTEM_NOT_SEGMENTED -> reasons.add(this.draft.reason("icb-not-segmented",
					"%s places no integrated care board in a segment, so there is no standing of its systems to compare with."
						.formatted(question.edition().id()),
					segments()));
			case NOT_KNOWN -> notKnown(reasons);
			default -> reasons.add(this.draft.reason("struggling-is-segment-3-or-worse", compared(), segments()));
		}
		if (question.isUnderOtherRules() && this.position.segment() != null) {
			reasons.add(
					this.draft
						.reason("segments-not-read-across",
								"The segment recorded on %s is one of %s, which is not read as one of %s."
									.formatted(question.asOf(), question.inForce().id(), question.edition().id()),
								segments()));
		}
		return reasons;
	}

	private void notKnown(List<Reason> reasons) {
		Question question = this.draft.question();
		FrameworkEdition edition = question.edition();
		if (question.isUnderOtherRules()) {
			return;
		}
		reasons.add(this.draft.reason(DEFAULT_SEGMENT.getOrDefault(edition.id(), "not-covered"),
				"No segment is recorded for %s. The framework places a body in segment 2 unless it meets the criteria of another; that is a presumption, from which no comparison is drawn."
					.formatted(PositionDraft.names(unrecorded())),
				segments()));
		if (this.position.segment() == null && edition.rule("exit-4").isPresent()) {
			SegmentAllocation
				.lastEndedBy(question.asOf(), edition.id(),
						this.draft.facts().segments().getOrDefault(this.draft.subject().code(), List.of()))
				.filter(SegmentAllocation::isIntensive)
				.ifPresent((left) -> reasons.add(this.draft.reason("exit-4",
						"%s has left segment 4. Who leaves it moves to segment 3 by rule, but no decision is recorded, so none is presumed."
							.formatted(this.draft.subject().name()),
						List.of(left.fact()))));
		}
	}

	private List<Organisation> unrecorded() {
		return Stream
			.concat(Stream.of(this.draft.subject()).filter((trust) -> this.position.segment() == null),
					this.standings.stream().filter((standing) -> standing.segment() == null).map(SystemStanding::icb))
			.toList();
	}

	private String compared() {
		String systems = this.standings.stream()
			.map((one) -> "%s in %s".formatted(one.icb().name(),
					(one.segment() == null) ? "no recorded segment" : "segment " + one.segment().segment()))
			.collect(Collectors.joining(", "));
		return "%s is in segment %d; of its systems, %s.".formatted(this.draft.subject().name(),
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
