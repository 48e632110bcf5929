package org.oversightgraph.platform.neo4j;

/** The storage of the graph. */
@FunctionalInterface
public interface GraphStorage {

	/** The storage of an external server, which the product cannot check. */
	GraphStorage UNKNOWN = (_) -> {
	};

	/**
	 * Checks for enough room to write.
	 * @param rows number of rows to add, change or remove; 0 for the smallest write
	 * @throws GraphNotWritableException if there is too little room
	 */
	void requireRoom(long rows);

}
