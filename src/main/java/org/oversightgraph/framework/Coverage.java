package org.oversightgraph.framework;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What the data that is held can be asked about. */
public interface Coverage {

	/** The first day about which it holds. */
	LocalDate holdsFrom();

	/**
	 * The number of the release of the data that answers.
	 * @param asked the release asked for; null for the current one
	 * @throws org.oversightgraph.platform.graphql.ApiProblem if there is no such release
	 */
	long release(@Nullable Long asked);

}
