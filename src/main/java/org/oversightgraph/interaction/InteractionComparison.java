package org.oversightgraph.interaction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.oversight.Names;
import org.oversightgraph.oversight.OversightPosition;

/**
 * A comparison of the requested answer with an answer to the same facts under another
 * edition.
 *
 * @param edition the other edition
 * @param interaction the answer under its rules
 * @param differences the differences from the requested answer, in sentences
 * @param wouldFollow the consequences of each of its segments, if the trust were placed
 * in it
 */
record InteractionComparison(FrameworkEdition edition, SegmentInteraction interaction, List<String> differences,
		List<SupposedSegment> wouldFollow) {

	/**
	 * A segment in which the trust could be placed.
	 *
	 * @param segment its number
	 * @param label its label
	 * @param consequences the consequences, and the organisations that would act
	 */
	record SupposedSegment(int segment, String label, List<Consequence> consequences) {
	}

	/** Compares two answers about the same trust on the same date. */
	static InteractionComparison of(SegmentInteraction requested, SegmentInteraction other,
			Function<FrameworkEdition.Segment, List<Consequence>> following) {
		List<SupposedSegment> supposed = other.edition()
			.segments()
			.stream()
			.map((segment) -> new SupposedSegment(segment.number(), segment.label(), following.apply(segment)))
			.toList();
		return new InteractionComparison(other.edition(), other, inWords(requested, other), supposed);
	}

	private static List<String> inWords(SegmentInteraction requested, SegmentInteraction other) {
		String edition = requested.edition().id();
		String otherEdition = other.edition().id();
		if (edition.equals(otherEdition)) {
			return List.of("Both answers apply %s.".formatted(otherEdition));
		}
		List<String> words = new ArrayList<>();
		String lead = lead(requested.oversight());
		String otherLead = lead(other.oversight());
		words.add(lead.equals(otherLead) ? "Under both editions %s.".formatted(lead)
				: "Under %s, %s. Under %s, %s.".formatted(edition, lead, otherEdition, otherLead));
		boolean segmentsIcbs = requested.edition().segments(OrganisationKind.ICB);
		boolean otherSegmentsIcbs = other.edition().segments(OrganisationKind.ICB);
		if (segmentsIcbs != otherSegmentsIcbs) {
			FrameworkEdition segmenting = (segmentsIcbs ? requested : other).edition();
			words.add("%s places %s in segments. %s does not.".formatted(segmenting.id(), systems(segmenting),
					segmentsIcbs ? otherEdition : edition));
		}
		if (requested.segment() != null) {
			words.add(
					"Segment %d was decided under %s. It does not show in which segment %s would have placed the trust. The consequences of each segment are listed."
						.formatted(requested.segment().segment(), requested.segment().edition(), otherEdition));
		}
		return words;
	}

	private static String lead(OversightPosition position) {
		return switch (position.determination()) {
			case BY_RULE, AGREED -> "%s leads the oversight".formatted(leading(position));
			case PRESUMED -> "%s is presumed to lead the oversight".formatted(leading(position));
			case UNDETERMINED -> "no lead of the oversight is determined";
			case CONFLICTING -> "records name different leads of the oversight";
			case NOT_OVERSEEN -> "the trust is not overseen on this date";
		};
	}

	/**
	 * Returns what an edition segments beside trusts: systems before ICBs, and then ICBs.
	 */
	private static String systems(FrameworkEdition edition) {
		return edition.inForceFrom().isBefore(Organisation.ICBS_ESTABLISHED) ? "integrated care systems"
				: "integrated care boards";
	}

	private static String leading(OversightPosition position) {
		return (position.lead() == null) ? "no organisation" : Names.inSentence(position.lead());
	}

}
