package org.oversightgraph.platform.graphql;

import java.util.Optional;

/**
 * Translates failures that the product expects, such as an unreachable database, into
 * problems for clients.
 */
@FunctionalInterface
public interface FailureTranslator {

	/**
	 * Translates a failure.
	 * @return the problem, with a message in whole sentences; empty if this translator
	 * does not know the failure
	 */
	Optional<ApiProblem> translate(Throwable failure);

}
