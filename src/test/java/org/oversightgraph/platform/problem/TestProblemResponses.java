package org.oversightgraph.platform.problem;

import org.oversightgraph.platform.failure.TestProblems;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;

/** Builds problem responses for tests. */
public final class TestProblemResponses {

	private TestProblemResponses() {
	}

	/**
	 * Returns problem responses with GraphQL at its default address and without pages.
	 */
	public static ProblemResponses responses() {
		return new ProblemResponses(JsonMapper.shared(), new GraphQlProperties(), TestProblems.problems(),
				new StaticListableBeanFactory().getBeanProvider(ProblemPage.class));
	}

}
