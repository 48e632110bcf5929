package org.oversightgraph.oversight;

/** The part of an organisation in a line of oversight. */
public enum OversightRole {

	/** Leads oversight. */
	LEAD,
	/** Shares oversight with others. */
	SHARED,
	/** Co-ordinates the others, as a regional team. */
	COORDINATING,
	/** The collaborative through which the lead works. */
	VEHICLE,
	/** Leads mandated support. */
	SUPPORT_LEAD,
	/** Remains accountable in law. */
	STATUTORY,
	/** Commissions services, beside oversight. */
	COMMISSIONING

}
