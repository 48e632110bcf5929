package org.oversightgraph.release;

/** Is told how far an import has come. */
@FunctionalInterface
public interface Progress {

	/** Tells nobody. */
	Progress NONE = (phase, done, total) -> {
	};

	/**
	 * Some work was done.
	 * @param phase what is being done, in a few words
	 * @param done how much of it, in rows
	 * @param total how much there is of it, in rows
	 */
	void at(String phase, long done, long total);

}
