package org.oversightgraph.framework;

import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;

/** What to say of a number that is no segment under any edition. */
public final class UnknownSegment {

	private static final int LAST = 5;

	private UnknownSegment() {
	}

	/**
	 * Lets only segments pass.
	 * @throws ApiProblem that says which there are
	 */
	public static void requirePossible(int segment) {
		if (segment < 1 || segment > LAST) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"segment is %d; segments are 1 to %d.".formatted(segment, LAST));
		}
	}

}
