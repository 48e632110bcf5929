package org.oversightgraph.page.organisation.system;

import java.util.Map;

import org.oversightgraph.page.Wording;

/** Comparisons of a trust's segment with its system, in words. */
final class Patterns {

	private static final Map<String, String> WORDS = Map.of("ALIGNED", "Neither the trust nor the system struggles",
			"STRUGGLING_TRUST_IN_STRONGER_SYSTEM", "The trust struggles, the system does not",
			"STRONG_TRUST_IN_STRUGGLING_SYSTEM", "The system struggles, the trust does not", "BOTH_STRUGGLING",
			"Both the trust and the system struggle", "MIXED_SYSTEMS", "Differs between the systems",
			"SYSTEM_NOT_SEGMENTED", "No comparison: ICBs have no segment in this edition", "NOT_KNOWN",
			"Not known: a segment is not recorded");

	private Patterns() {
	}

	static String inWords(String pattern) {
		return WORDS.getOrDefault(pattern, Wording.of(pattern));
	}

}
