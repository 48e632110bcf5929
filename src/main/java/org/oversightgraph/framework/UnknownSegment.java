package org.oversightgraph.framework;

import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;

/** The error for a segment number that no edition has. */
public final class UnknownSegment {

	private UnknownSegment() {
	}

	/**
	 * Checks that some edition has the segment.
	 * @throws ApiProblem if the number is invalid
	 */
	public static void requirePossible(int segment, Framework framework) {
		int last = framework.lastSegment();
		if (segment < 1 || segment > last) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"segment is %d. Segments are 1 to %d.".formatted(segment, last));
		}
	}

}
