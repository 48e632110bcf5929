package org.oversightgraph.page.organisation.system;

import org.oversightgraph.interaction.InteractionPattern;

/** Comparisons of a trust's segment with its system, in words. */
final class Patterns {

	private Patterns() {
	}

	static String inWords(InteractionPattern pattern) {
		return switch (pattern) {
			case ALIGNED -> "Neither the trust nor the system struggles";
			case STRUGGLING_TRUST_IN_STRONGER_SYSTEM -> "The trust struggles, the system does not";
			case STRONG_TRUST_IN_STRUGGLING_SYSTEM -> "The system struggles, the trust does not";
			case BOTH_STRUGGLING -> "Both the trust and the system struggle";
			case MIXED_SYSTEMS -> "Differs between the systems";
			case SYSTEM_NOT_SEGMENTED -> "No comparison: ICBs have no segment in this edition";
			case NOT_KNOWN -> "Not known: a segment is not recorded";
		};
	}

}
