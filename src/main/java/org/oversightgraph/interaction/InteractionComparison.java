package org.oversightgraph.interaction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.oversight.OversightPosition;

/**
 * The same facts by the rules of another edition.
 *
 * @param edition the other edition
 * @param interaction what its rules make of the facts
 * @param differences from the answer asked for, in sentences
 * @param wouldFollow what its rules would make of each of its segments, if the trust were
 * placed in it: a segment of one edition is not read as one of another
 */
record InteractionComparison(FrameworkEdition edition, SegmentInteraction interaction, List<String> differences,
		List<SupposedSegment> wouldFollow) {

	/**
	 * What would follow from a segment.
	 *
	 * @param segment its number
	 * @param label what it stands for
	 * @param consequences what would follow, and who would act
	 */
	record SupposedSegment(int segment, String label, List<Consequence> consequences) {
	}

	/** Compares two answers about one trust on one day. */
	static InteractionComparison of(SegmentInteraction asked, SegmentInteraction other,
			Function<FrameworkEdition.Segment, List<Consequence>> following) {
		List<SupposedSegment> supposed = other.edition()
			.segments()
			.stream()
			.map((segment) -> new SupposedSegment(segment.number(), segment.label(), following.apply(segment)))
			.toList();
		return new InteractionComparison(other.edition(), other, inWords(asked, other), supposed);
	}

	private static List<String> inWords(SegmentInteraction asked, SegmentInteraction other) {
		String one = asked.edition().id();
		String two = other.edition().id();
		if (one.equals(two)) {
			return List.of("%s is the edition asked for already.".formatted(two));
		}
		List<String> words = new ArrayList<>();
		String lead = lead(asked.oversight());
		String otherLead = lead(other.oversight());
		words.add(lead.equals(otherLead) ? "By both editions %s.".formatted(lead)
				: "By %s %s; by %s %s.".formatted(one, lead, two, otherLead));
		boolean boards = asked.edition().segments(OrganisationKind.ICB);
		boolean otherBoards = other.edition().segments(OrganisationKind.ICB);
		if (boards != otherBoards) {
			words.add("%s places integrated care boards in segments, %s does not.".formatted(boards ? one : two,
					boards ? two : one));
		}
		if (asked.segment() != null) {
			words.add(
					"Segment %d was decided under %s. It says nothing of the segment in which %s would have placed the trust; what would follow from each is listed."
						.formatted(asked.segment().segment(), asked.segment().edition(), two));
		}
		return words;
	}

	private static String lead(OversightPosition position) {
		return switch (position.determination()) {
			case BY_RULE, AGREED -> "%s leads the oversight".formatted(leading(position));
			case PRESUMED -> "%s is presumed to lead the oversight".formatted(leading(position));
			case UNDETERMINED -> "nobody is determined to lead the oversight";
			case CONFLICTING -> "records name different leads of the oversight";
			case NOT_OVERSEEN -> "the trust is not overseen on the day";
		};
	}

	private static String leading(OversightPosition position) {
		return (position.lead() == null) ? "nobody" : position.lead().name();
	}

}
