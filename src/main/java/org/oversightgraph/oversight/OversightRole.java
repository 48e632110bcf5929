package org.oversightgraph.oversight;

/** The part a body plays in a line of oversight. */
public enum OversightRole {

	/** Leads oversight. */
	LEAD,
	/** Shares oversight with others. */
	SHARED,
	/** Brings the others together: a regional team. */
	COORDINATING,
	/** The collaborative through which the lead works. */
	VEHICLE,
	/** Leads mandated support. */
	SUPPORT_LEAD,
	/** Keeps accountability in law. */
	STATUTORY,
	/** Commissions services, beside oversight. */
	COMMISSIONING

}
