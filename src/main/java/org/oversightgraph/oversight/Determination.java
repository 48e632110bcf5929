package org.oversightgraph.oversight;

/** How firm it is who leads. */
public enum Determination {

	/** A rule of the framework says who leads. */
	BY_RULE,
	/** A recorded agreement names the lead. */
	AGREED,
	/**
	 * The framework asks for an arrangement and none is recorded; the lead commissioner
	 * is presumed.
	 */
	PRESUMED,
	/** Nothing recorded says who leads. */
	UNDETERMINED,
	/** Records name different leads. */
	CONFLICTING,
	/** The body is not overseen under the framework. */
	NOT_OVERSEEN

}
