package org.oversightgraph.arrangement;

/** The status of an arrangement on a date. */
public enum ArrangementStatus {

	/** Recommended or announced, without a recorded decision. */
	PROPOSED("is only proposed"),
	/** Decided, with a later start date. */
	NOT_YET_IN_FORCE("begins later"),
	/** Certainly in force. */
	IN_FORCE("is in force"),
	/** It has ended. */
	ENDED("has ended"),
	/** Its recorded dates are not exact enough to say. */
	NOT_KNOWN("may or may not be in force");

	private final String words;

	ArrangementStatus(String words) {
		this.words = words;
	}

	/** Returns the status in words, to follow a title. */
	public String inWords() {
		return this.words;
	}

}
