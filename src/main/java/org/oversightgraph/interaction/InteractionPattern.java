package org.oversightgraph.interaction;

/**
 * How the standing of a trust compares with that of a system; segment 3 or worse counts
 * as struggling.
 */
public enum InteractionPattern {

	/** Neither struggles. */
	ALIGNED,
	/** The trust struggles, its system does not. */
	STRUGGLING_TRUST_IN_STRONGER_SYSTEM,
	/** The system struggles, the trust does not. */
	STRONG_TRUST_IN_STRUGGLING_SYSTEM,
	/** Both struggle. */
	BOTH_STRUGGLING,
	/** Its systems stand differently. */
	MIXED_SYSTEMS,
	/** The edition places no ICB in a segment. */
	SYSTEM_NOT_SEGMENTED,
	/** A segment is not recorded. */
	NOT_KNOWN

}
