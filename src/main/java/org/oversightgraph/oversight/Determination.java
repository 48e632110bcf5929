package org.oversightgraph.oversight;

/** How the lead of oversight is determined. */
public enum Determination {

	/** A rule of the framework names the lead. */
	BY_RULE,
	/** A recorded agreement names the lead. */
	AGREED,
	/**
	 * The framework asks for an arrangement and none is recorded. The lead commissioner
	 * is presumed to lead.
	 */
	PRESUMED,
	/** No record names the lead. */
	UNDETERMINED,
	/** Records name different leads. */
	CONFLICTING,
	/** The organisation is not overseen under the framework. */
	NOT_OVERSEEN

}
