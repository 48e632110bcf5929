package org.oversightgraph.fact;

/** The evidence that a trust serves the area of an ICB. */
public enum LinkBasis {

	/** Its service covers the area. */
	COVERAGE,
	/** Its patients come from the area. */
	PATIENT_FLOW

}
