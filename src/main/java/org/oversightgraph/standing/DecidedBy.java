package org.oversightgraph.standing;

import org.oversightgraph.framework.FrameworkEdition;

/**
 * By which rule of its edition a recorded segment came to be, in words (NOF-2022-23 ¶32).
 *
 * @param rule the id of the rule
 * @param words what there is to say of it
 */
record DecidedBy(String rule, String words) {

	/**
	 * By the first decision of the edition that fits (¶32).
	 * @throws IllegalStateException if none fits, which is a fault in the edition's file
	 */
	static DecidedBy of(SegmentAllocation recorded, FrameworkEdition edition) {
		return edition.decisions()
			.stream()
			.filter((decision) -> decision.fits(recorded.segment(), recorded.inDeficit()))
			.findFirst()
			.map((decision) -> new DecidedBy(decision.rule(),
					"Segment %d of %s is recorded%s".formatted(recorded.segment(), edition.id(), decision.words())))
			.orElseThrow(() -> new IllegalStateException(
					"no decision of %s fits segment %d".formatted(edition.id(), recorded.segment())));
	}

}
