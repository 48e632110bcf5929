package org.oversightgraph.arrangement;

/** How an arrangement stands on a date. */
public enum ArrangementStatus {

	/** Recommended or announced; no decision is recorded. */
	PROPOSED("is only proposed"),
	/** Decided, and begins later. */
	NOT_YET_IN_FORCE("begins later"),
	/** In force for certain. */
	IN_FORCE("is in force"),
	/** It has ended. */
	ENDED("has ended"),
	/** What is recorded of its dates leaves it open. */
	NOT_KNOWN("may or may not be in force");

	private final String words;

	ArrangementStatus(String words) {
		this.words = words;
	}

	/** The status in words, to follow a title. */
	public String inWords() {
		return this.words;
	}

}
