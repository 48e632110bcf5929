package org.oversightgraph.fact;

/** The kind of evidence for a fact. */
public enum Evidence {

	/** The source states the fact. */
	STATED,
	/** The fact is derived from the source. */
	DERIVED,
	/** The fact is invented for teaching. It never occurs in a real dataset. */
	ILLUSTRATIVE

}
