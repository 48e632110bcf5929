package org.oversightgraph.dataset;

/** Whether a dataset speaks of the world. */
public enum DatasetNature {

	/** Every fact was read in a source. */
	REAL,
	/** Made up for teaching. */
	ILLUSTRATIVE

}
