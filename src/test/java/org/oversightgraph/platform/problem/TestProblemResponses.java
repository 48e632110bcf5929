package org.oversightgraph.platform.problem;

import org.oversightgraph.platform.failure.TestProblems;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;

/** Responses to problems, as the product writes them. */
public final class TestProblemResponses {

	private TestProblemResponses() {
	}

	/** Writes problems, with GraphQL at its usual address. */
	public static ProblemResponses responses() {
		return new ProblemResponses(JsonMapper.shared(), new GraphQlProperties(), TestProblems.problems());
	}

}
