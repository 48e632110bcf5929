package org.oversightgraph.platform.neo4j;

import java.util.Optional;

/**
 * A part of the product that knows whether questions can be answered. Readiness asks
 * every bean of this type. An answer comes at once, without a call to the database.
 */
@FunctionalInterface
public interface GraphCondition {

	/** Why questions cannot be answered now, as a sentence; empty if they can. */
	Optional<String> notReady();

}
