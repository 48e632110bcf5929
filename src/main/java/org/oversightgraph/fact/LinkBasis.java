package org.oversightgraph.fact;

/** Why a trust is recorded as serving the area of an ICB. */
public enum LinkBasis {

	/** Its service covers the area. */
	COVERAGE,
	/** Patients come to it from there. */
	PATIENT_FLOW

}
