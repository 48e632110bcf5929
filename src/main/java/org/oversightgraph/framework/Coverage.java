package org.oversightgraph.framework;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** The dates and releases that the available data covers. */
public interface Coverage {

	/** The first date that the data covers. */
	LocalDate holdsFrom();

	/**
	 * Returns the number of the data release to use.
	 * @param requested the requested release; null for the current one
	 * @throws org.oversightgraph.platform.graphql.ApiProblem if there is no such release
	 */
	long release(@Nullable Long requested);

}
