package org.oversightgraph.platform.neo4j;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the graph.
 *
 * @param home the folder of the embedded server's data
 * @param database the name of the database; null for the user's home database
 * @param repair whether the embedded server removes an unreadable end of its transaction
 * log when it starts
 * @param queryTimeout maximum time of one statement, after which the server ends it
 * @param cachedValues maximum number of values in cached records; 0 for no cache; null
 * for a number that fits the heap
 */
@ConfigurationProperties("oversight.graph")
public record GraphSettings(@DefaultValue("data/neo4j") Path home, @Nullable String database,
		@DefaultValue("false") boolean repair, @DefaultValue("10s") Duration queryTimeout,
		@Nullable Long cachedValues) {

	/** Bytes of the heap for each value that one of the two caches may hold. */
	private static final long HEAP_PER_VALUE = 1024;

	public GraphSettings {
		if (cachedValues != null && cachedValues < 0) {
			throw new IllegalArgumentException(
					"oversight.graph.cached-values is %d. It must be 0 (no cache) or more.".formatted(cachedValues));
		}
	}

	/** Returns the maximum number of values in cached records; 0 for no cache. */
	long mostCachedValues() {
		return (this.cachedValues != null) ? this.cachedValues : Runtime.getRuntime().maxMemory() / HEAP_PER_VALUE;
	}

}
