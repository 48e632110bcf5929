package org.oversightgraph.dataset;

/** A value cannot be read as what its column holds. */
final class UnreadableValueException extends Exception {

	private final String remedy;

	/**
	 * Makes the exception.
	 * @param problem what is wrong, as the rest of a sentence that begins with the value
	 * @param remedy what would be right, in sentences
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
