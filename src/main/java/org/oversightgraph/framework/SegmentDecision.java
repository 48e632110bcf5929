package org.oversightgraph.framework;

import org.jspecify.annotations.Nullable;

/**
 * A decision by which an edition places an organisation in a segment. The first decision
 * of the edition that matches a recorded segment applies to it.
 *
 * @param rule the id of the rule
 * @param words the sentences that follow "Segment 2 of … is recorded."
 * @param segment the segment that it matches; null for every segment
 * @param inDeficit true if it matches only organisations recorded as in deficit; null for
 * all
 */
public record SegmentDecision(String rule, String words, @Nullable Integer segment, @Nullable Boolean inDeficit) {

	/** Whether it matches a recorded segment. */
	public boolean fits(int theSegment, @Nullable Boolean deficit) {
		return (this.segment == null || this.segment == theSegment)
				&& (this.inDeficit == null || this.inDeficit.equals(deficit));
	}

}
