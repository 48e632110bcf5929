package org.oversightgraph.release;

/** Receives the progress of an import. */
@FunctionalInterface
public interface Progress {

	/** Ignores the progress. */
	Progress NONE = (phase, done, total) -> {
	};

	/**
	 * Reports progress.
	 * @param phase the current work, in a few words
	 * @param done the number of rows done
	 * @param total the number of rows in total
	 */
	void at(String phase, long done, long total);

}
