package org.oversightgraph.framework;

import org.jspecify.annotations.Nullable;

/**
 * By which rule an edition places an organisation in a segment. The first decision of the
 * edition that fits a recorded segment applies to it.
 *
 * @param rule id of the rule
 * @param words the end of the sentence "Segment 2 of … is recorded"
 * @param segment the only segment that it fits; null for every segment
 * @param inDeficit true if it fits only organisations recorded as in deficit
 */
public record SegmentDecision(String rule, String words, @Nullable Integer segment, @Nullable Boolean inDeficit) {

	/** Whether it fits a recorded segment. */
	public boolean fits(int theSegment, @Nullable Boolean deficit) {
		return (this.segment == null || this.segment == theSegment)
				&& (this.inDeficit == null || this.inDeficit.equals(deficit));
	}

}
