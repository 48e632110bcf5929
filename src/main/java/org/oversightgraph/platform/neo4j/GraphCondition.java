package org.oversightgraph.platform.neo4j;

import java.util.Optional;

/**
 * A condition of readiness. Readiness checks every bean of this type. A check never calls
 * the database.
 */
@FunctionalInterface
public interface GraphCondition {

	/**
	 * Returns the reason why the product is not ready, as a sentence; empty if it is
	 * ready.
	 */
	Optional<String> notReady();

}
