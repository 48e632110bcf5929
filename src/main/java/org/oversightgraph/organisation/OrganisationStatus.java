package org.oversightgraph.organisation;

/** The status of an organisation on a date. */
public enum OrganisationStatus {

	/** It opens after the date. */
	NOT_YET_OPEN,
	/** It is open. */
	ACTIVE,
	/** It has closed. Its successors, if recorded, have taken over its role. */
	CLOSED

}
