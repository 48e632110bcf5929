package org.oversightgraph.system;

/** The role of an ICB towards a trust in its system or outside it. */
public enum ProviderRole {

	/** It leads the oversight of the trust. */
	LEADS,
	/** No lead is determined, and the ICB is a candidate. */
	CANDIDATE,
	/** It shares the oversight, and another organisation leads. */
	SHARES,
	/** It commissions from the trust and has no role in its oversight. */
	COMMISSIONS_ONLY,
	/** The trust works in its system, and the ICB has no role. */
	WORKS_IN

}
