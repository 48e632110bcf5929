package org.oversightgraph.dataset;

/** The nature of a dataset: real or illustrative. */
public enum DatasetNature {

	/** Every fact comes from a source. */
	REAL,
	/** Invented for teaching. */
	ILLUSTRATIVE

}
