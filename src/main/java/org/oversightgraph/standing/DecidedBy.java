package org.oversightgraph.standing;

import org.oversightgraph.framework.FrameworkEdition;

/**
 * The rule of an edition that led to a recorded segment (NOF-2022-23 ¶32).
 *
 * @param rule the id of the rule
 * @param words the decision in sentences
 */
record DecidedBy(String rule, String words) {

	/**
	 * Returns the first decision of the edition that matches (¶32).
	 * @throws IllegalStateException if none matches, which is an error in the edition's
	 * file
	 */
	static DecidedBy of(SegmentAllocation recorded, FrameworkEdition edition) {
		return edition.decisions()
			.stream()
			.filter((decision) -> decision.fits(recorded.segment(), recorded.inDeficit()))
			.findFirst()
			.map((decision) -> new DecidedBy(decision.rule(),
					"Segment %d of %s is recorded. %s".formatted(recorded.segment(), edition.id(), decision.words())))
			.orElseThrow(() -> new IllegalStateException(
					"No decision in the file of %s matches segment %d.".formatted(edition.id(), recorded.segment())));
	}

}
