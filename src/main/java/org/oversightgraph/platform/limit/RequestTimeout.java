package org.oversightgraph.platform.limit;

import java.time.Duration;

import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;

/** The problem of a request that timed out. */
public final class RequestTimeout {

	private RequestTimeout() {
	}

	/**
	 * Returns the problem.
	 * @param limit the time limit of the request
	 */
	public static ApiProblem after(Duration limit) {
		return new ApiProblem(ProblemCode.TIMEOUT,
				"The request timed out after %s. Request fewer items or fields.".formatted(inWords(limit)));
	}

	private static String inWords(Duration time) {
		boolean whole = time.toMillisPart() == 0;
		return whole ? time.toSeconds() + " s" : time.toMillis() + " ms";
	}

}
