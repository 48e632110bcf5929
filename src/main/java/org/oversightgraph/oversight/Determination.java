package org.oversightgraph.oversight;

/** How the lead of oversight is determined. */
public enum Determination {

	/** A rule of the framework names the lead. */
	BY_RULE,
	/** A recorded agreement names the lead. */
	AGREED,
	/**
	 * No rule or agreement names the lead. The lead commissioner is presumed to lead, or
	 * the lead that follows from the register entry of a trust.
	 */
	PRESUMED,
	/** No record names the lead. */
	UNDETERMINED,
	/** Records name different leads. */
	CONFLICTING,
	/** The organisation is not overseen under the framework. */
	NOT_OVERSEEN

}
