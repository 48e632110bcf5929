package org.oversightgraph.curation;

/** A change by a curator. */
interface Edit {

	/** Returns the reason of the release, in a few words. */
	String reason();

	/** Makes the change. */
	void on(Draft draft);

}
