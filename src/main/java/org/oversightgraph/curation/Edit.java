package org.oversightgraph.curation;

/** A change that a curator wants. */
interface Edit {

	/** What it does, in a few words: the reason of its release. */
	String reason();

	/** Makes it. */
	void on(Draft draft);

}
