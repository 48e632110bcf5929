package org.oversightgraph.adapter;

/**
 * Something that a publisher's file says and the dataset did not.
 *
 * @param kind what sort of change
 * @param code the code of the body that it is about
 * @param text the change as a sentence, with its day
 */
public record FoundChange(Kind kind, String code, String text) {

	/** What sort of change. */
	public enum Kind {

		/** A body that is new to the dataset. */
		OPENED,
		/** A body is given the last day of its life. */
		CLOSED,
		/** A body that was recorded as closed is not, or not on that day. */
		NOT_CLOSED,
		/** A body goes by another name. */
		RENAMED,
		/** A body belongs to another than before. */
		MOVED,
		/** A body was followed by another. */
		SUCCEEDED,
		/** A segment, rating or figure that is new to the dataset. */
		RECORDED,
		/** Something recorded is amended. */
		AMENDED

	}

	@Override
	public String toString() {
		return this.text;
	}

}
