package org.oversightgraph.framework;

import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;

/** The error for a segment number that no edition has. */
public final class UnknownSegment {

	private static final int LAST = 5;

	private UnknownSegment() {
	}

	/**
	 * Checks that some edition has the segment.
	 * @throws ApiProblem if the number is invalid
	 */
	public static void requirePossible(int segment) {
		if (segment < 1 || segment > LAST) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"segment is %d. Segments are 1 to %d.".formatted(segment, LAST));
		}
	}

}
