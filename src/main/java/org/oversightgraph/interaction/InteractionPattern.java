package org.oversightgraph.interaction;

/**
 * How a trust's segment compares with a system's segment. Segment 3 or worse counts as
 * struggling.
 */
public enum InteractionPattern {

	/** Neither struggles. */
	ALIGNED,
	/** The trust struggles and its system does not. */
	STRUGGLING_TRUST_IN_STRONGER_SYSTEM,
	/** The system struggles and the trust does not. */
	STRONG_TRUST_IN_STRUGGLING_SYSTEM,
	/** Both struggle. */
	BOTH_STRUGGLING,
	/** The comparison differs between the trust's systems. */
	MIXED_SYSTEMS,
	/** The edition places no ICB in a segment. */
	SYSTEM_NOT_SEGMENTED,
	/** The segment of the trust or of a system is not recorded. */
	NOT_KNOWN

}
