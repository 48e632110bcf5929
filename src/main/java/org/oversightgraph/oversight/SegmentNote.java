package org.oversightgraph.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.standing.SegmentAllocation;
import org.oversightgraph.time.DateInWords;

/** Explains an organisation's segment on a date, or why none is shown. */
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
			return "No segment is shown. %s places no %s in a segment.".formatted(edition.id(), body.kind().words());
		}
		Optional<SegmentAllocation> recorded = facts.segmentOf(body, date, edition.id());
		if (recorded.isPresent()) {
			return recorded(recorded.get(), question);
		}
		List<SegmentAllocation> possible = facts.segments()
			.getOrDefault(body.code(), List.of())
			.stream()
			.filter((allocation) -> allocation.edition().equals(edition.id()))
			.filter((allocation) -> allocation.provenance().period().possiblyHoldsOn(date))
			.toList();
		if (!possible.isEmpty()) {
			SegmentAllocation allocation = possible.getFirst();
			return "It is not known whether segment %d applied on %s. It is recorded %s."
				.formatted(allocation.segment(), DateInWords.of(date), allocation.provenance().period().inWords());
		}
		return "No segment of %s is recorded for %s on %s.".formatted(edition.id(), body.name(), DateInWords.of(date));
	}

	private static String recorded(SegmentAllocation allocation, Question question) {
		String period = (allocation.period() != null) ? "published for " + allocation.period()
				: "recorded " + allocation.provenance().period().inWords();
		String edition = question.isUnderOtherRules() ? " It is a segment of %s and is not treated as a segment of %s."
			.formatted(allocation.edition(), question.edition().id()) : "";
		return "The latest allocation known on %s is shown, %s.".formatted(DateInWords.of(question.asOf()),
				period.strip()) + edition;
	}

}
