package org.oversightgraph.fact;

/** Why a trust is recorded as serving the area of an ICB. */
public enum LinkBasis {

	/** Its service covers the area. */
	COVERAGE,
	/** Its patients come from the area. */
	PATIENT_FLOW

}
