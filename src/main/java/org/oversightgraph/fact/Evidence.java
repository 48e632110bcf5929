package org.oversightgraph.fact;

/** How a fact came to be known. */
public enum Evidence {

	/** The source says so. */
	STATED,
	/** Worked out from the source. */
	DERIVED,
	/** Made up for teaching; never found in a real dataset. */
	ILLUSTRATIVE

}
