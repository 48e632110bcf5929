package org.oversightgraph.arrangement;

/** How an arrangement stands on a date. */
public enum ArrangementStatus {

	/** Recommended or announced; no decision is recorded. */
	PROPOSED,
	/** Decided, and begins later. */
	NOT_YET_IN_FORCE,
	/** In force for certain. */
	IN_FORCE,
	/** It has ended. */
	ENDED,
	/** What is recorded of its dates leaves it open. */
	NOT_KNOWN

}
