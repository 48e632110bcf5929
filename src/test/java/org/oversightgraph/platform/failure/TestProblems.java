package org.oversightgraph.platform.failure;

import org.oversightgraph.platform.graphql.FailureTranslator;
import org.oversightgraph.platform.graphql.Problems;

import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Builds the problem translator for tests. */
public final class TestProblems {

	private TestProblems() {
	}

	/** Returns problems that include failures of the database. */
	public static Problems problems() {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("graph", new GraphProblems());
		return new Problems(beans.getBeanProvider(FailureTranslator.class));
	}

}
