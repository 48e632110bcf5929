package org.oversightgraph.arrangement;

/**
 * The status of an arrangement as its latest source records it. The status on a date is
 * an {@link ArrangementStatus}. The names are the values in the dataset and the graph.
 */
public enum RecordedStatus {

	/** Decided. */
	IN_FORCE,
	/** Recommended by a paper. No source confirms the decision. */
	RECOMMENDED,
	/** Announced. No source confirms the decision. */
	ANNOUNCED,
	/** Replaced by a later arrangement. */
	SUPERSEDED;

	/** Returns whether no decision is recorded. */
	public boolean isProposal() {
		return this == RECOMMENDED || this == ANNOUNCED;
	}

}
