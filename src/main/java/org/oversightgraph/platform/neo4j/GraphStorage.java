package org.oversightgraph.platform.neo4j;

/** The storage of the graph, as far as the product knows it. */
@FunctionalInterface
public interface GraphStorage {

	/** The storage of an external server, which only that server knows. */
	GraphStorage UNKNOWN = (_) -> {
	};

	/**
	 * Checks that there is room to write.
	 * @param rows number of rows to add, change or remove; 0 for the least that a write
	 * needs
	 * @throws GraphNotWritableException if there is too little room
	 */
	void requireRoom(long rows);

}
