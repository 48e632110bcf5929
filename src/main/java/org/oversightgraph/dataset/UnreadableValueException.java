package org.oversightgraph.dataset;

/** A value is invalid for the type of its column. */
final class UnreadableValueException extends Exception {

	private final String remedy;

	/**
	 * Creates the exception.
	 * @param problem the rest of a sentence that begins with the value
	 * @param remedy the remedy, in one or more sentences
	 */
	UnreadableValueException(String problem, String remedy) {
		super(problem);
		this.remedy = remedy;
	}

	String problem() {
		return String.valueOf(getMessage());
	}

	String remedy() {
		return this.remedy;
	}

}
