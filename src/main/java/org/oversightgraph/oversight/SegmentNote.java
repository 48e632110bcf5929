package org.oversightgraph.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.standing.SegmentAllocation;

/** What to know of a body's segment on a date, above all why none is shown. */
public final class SegmentNote {

	private SegmentNote() {
	}

	public static String of(OversightFacts facts, Question question) {
		return of(facts, facts.subject(), question);
	}

	public static String of(OversightFacts facts, Organisation body, Question question) {
		FrameworkEdition edition = question.inForce();
		LocalDate date = question.asOf();
		if (!edition.segments(body.kind())) {
			return "%s places no %s in a segment.".formatted(edition.id(), body.kind().words());
		}
		Optional<SegmentAllocation> stands = facts.segmentOf(body, date, edition.id());
		if (stands.isPresent()) {
			return recorded(stands.get(), question);
		}
		List<SegmentAllocation> possible = facts.segments()
			.getOrDefault(body.code(), List.of())
			.stream()
			.filter((allocation) -> allocation.edition().equals(edition.id()))
			.filter((allocation) -> allocation.provenance().period().possiblyHoldsOn(date))
			.toList();
		if (!possible.isEmpty()) {
			SegmentAllocation one = possible.getFirst();
			return "Segment %d is recorded %s; whether it already stood, or still stood, on %s is not known."
				.formatted(one.segment(), one.provenance().period().inWords(), date);
		}
		return "No segment of %s is recorded for %s on %s.".formatted(edition.id(), body.name(), date);
	}

	private static String recorded(SegmentAllocation allocation, Question question) {
		String period = (allocation.period() != null) ? "the allocation published for " + allocation.period()
				: "the allocation recorded " + allocation.provenance().period().inWords();
		String edition = question.isUnderOtherRules() ? " It is a segment of %s and is not read as one of %s."
			.formatted(allocation.edition(), question.edition().id()) : "";
		return "The latest recorded by %s: %s.".formatted(question.asOf(), period.strip()) + edition;
	}

}
