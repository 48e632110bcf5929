package org.oversightgraph.organisation;

/** Whether a body exists on a date. */
public enum OrganisationStatus {

	/** It opens later. */
	NOT_YET_OPEN,
	/** It exists. */
	ACTIVE,
	/** It has closed; its successors, where recorded, answer for it. */
	CLOSED

}
