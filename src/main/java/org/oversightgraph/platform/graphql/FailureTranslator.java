package org.oversightgraph.platform.graphql;

import java.util.Optional;

/**
 * Translates failures that the product expects, such as a database that cannot be
 * reached, into problems that a client understands.
 */
@FunctionalInterface
public interface FailureTranslator {

	/**
	 * Translates a failure.
	 * @return the problem, with a message of whole sentences; empty if this translator
	 * does not know the failure
	 */
	Optional<ApiProblem> translate(Throwable failure);

}
