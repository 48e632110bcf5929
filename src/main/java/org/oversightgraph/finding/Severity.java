package org.oversightgraph.finding;

/** How much a finding matters. */
public enum Severity {

	/** Nobody can be said to lead. */
	HIGH(1),
	/** Something the framework asks for is missing or does not fit. */
	MEDIUM(2),
	/** Worth a look. */
	LOW(3),
	/** Worth knowing. */
	INFORMATION(4);

	private final int rank;

	Severity(int rank) {
		this.rank = rank;
	}

	/** Its place in order: 1 for the findings that matter most. */
	int rank() {
		return this.rank;
	}

}
