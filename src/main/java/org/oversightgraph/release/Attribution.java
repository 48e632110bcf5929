package org.oversightgraph.release;

/**
 * Who made a release, and why.
 *
 * @param by the person or process, as a name
 * @param reason what was done, in a few words
 */
public record Attribution(String by, String reason) {

	/** The product itself, on starting. */
	public static final Attribution START = new Attribution("oversight-graph", "Loaded on starting");

}
