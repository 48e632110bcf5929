package org.oversightgraph.system;

/** The part of an ICB towards a trust, beside the ICB's system or in it. */
enum ProviderRole {

	/** It leads the oversight of the trust. */
	LEADS,
	/** Nobody is determined to lead, and it is one of those that might. */
	CANDIDATE,
	/** It shares in the oversight that another leads. */
	SHARES,
	/** It commissions from the trust, and has no part in its oversight. */
	COMMISSIONS_ONLY,
	/** The trust works in its system, and nothing gives it a part. */
	WORKS_IN

}
