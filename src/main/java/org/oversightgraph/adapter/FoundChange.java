package org.oversightgraph.adapter;

/**
 * A change to the dataset from a publisher's file.
 *
 * @param kind the kind of change
 * @param code the code of the organisation that changes
 * @param text the change in a sentence, with its date
 */
public record FoundChange(Kind kind, String code, String text) {

	/** The kind of change. */
	public enum Kind {

		/** An organisation is added. */
		OPENED,
		/** An organisation gets a closing date. */
		CLOSED,
		/** A closing date is removed or corrected. */
		NOT_CLOSED,
		/** An organisation has a new name. */
		RENAMED,
		/** An organisation belongs to a different organisation. */
		MOVED,
		/** An organisation has a successor. */
		SUCCEEDED,
		/** A segment, rating or figure is added. */
		RECORDED,
		/** A recorded value is corrected. */
		AMENDED

	}

	@Override
	public String toString() {
		return this.text;
	}

}
