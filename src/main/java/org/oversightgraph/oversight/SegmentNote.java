package org.oversightgraph.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.standing.Existence;
import org.oversightgraph.standing.SegmentAllocation;
import org.oversightgraph.standing.SegmentsOnDate;
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
		List<SegmentAllocation> recorded = facts.segments().getOrDefault(body.code(), List.of());
		String last = SegmentsOnDate.lastInWords(date, recorded);
		Optional<String> absent = Existence.absence(body, date);
		if (absent.isPresent()) {
			return absent.get() + last;
		}
		String more = otherRules(question) + last;
		if (!edition.segments(body.kind())) {
			return "No segment is shown. %s places no %s in a segment.".formatted(edition.id(), body.kind().words())
					+ more;
		}
		SegmentsOnDate segments = SegmentsOnDate.of(date, edition.id(), recorded);
		if (segments.standing() != null) {
			return standing(segments.standing(), question);
		}
		if (!segments.possible().isEmpty()) {
			return segments.possibleInWords();
		}
		return "No segment of %s is recorded for %s on %s.".formatted(edition.id(), body.name(), DateInWords.of(date))
				+ more;
	}

	/** Segments are always those of the edition in force, whatever rules are applied. */
	private static String otherRules(Question question) {
		return question.isUnderOtherRules()
				? " This answer applies the rules of %s. Segments are those of the edition in force."
					.formatted(question.edition().id())
				: "";
	}

	private static String standing(SegmentAllocation allocation, Question question) {
		String edition = question.isUnderOtherRules()
				? " It is not treated as a segment of %s.".formatted(question.edition().id()) : "";
		return "Segment %d of %s is the latest known, %s.".formatted(allocation.segment(), allocation.edition(),
				allocation.standingOn(question.asOf())) + edition;
	}

}
