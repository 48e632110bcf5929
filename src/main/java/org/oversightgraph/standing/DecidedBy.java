package org.oversightgraph.standing;

import org.oversightgraph.framework.FrameworkEdition;

/**
 * By which rule of its edition a recorded segment came to be, in words (NOF-2022-23 ¶32).
 *
 * @param rule the id of the rule
 * @param words what there is to say of it
 */
record DecidedBy(String rule, String words) {

	/** The best segment a provider in deficit can be in. */
	private static final int HELD_BACK = 3;

	private static final int MOST_IN_NEED = 5;

	static DecidedBy of(SegmentAllocation recorded, FrameworkEdition edition) {
		String segment = "Segment %d of %s is recorded".formatted(recorded.segment(), edition.id());
		return switch (edition.id()) {
			case "NOF-2022-23" -> new DecidedBy("segment-decision", segment + "; NHS England decides on it.");
			case "SOF-2021-22" -> new DecidedBy("sof-segmentation", segment + "; the regional team allocates it.");
			default -> byScores(recorded, segment);
		};
	}

	private static DecidedBy byScores(SegmentAllocation recorded, String segment) {
		if (recorded.segment() == MOST_IN_NEED) {
			return new DecidedBy("provider-improvement-programme",
					segment + ", which is for the providers most in need.");
		}
		if (Boolean.TRUE.equals(recorded.inDeficit()) && recorded.segment() == HELD_BACK) {
			return new DecidedBy("financial-override", segment
					+ ", and a deficit. A provider in deficit is in segment 3 at best; whether its scores alone would place it better is not recorded.");
		}
		return new DecidedBy("segment-from-metric-scores", segment + "; it follows from the scores.");
	}

}
