package org.oversightgraph.finding;

/** The severity of a finding. */
public enum Severity {

	/** No lead can be determined. */
	HIGH(1),
	/** A requirement of the framework is not met, or records contradict each other. */
	MEDIUM(2),
	/** A situation to review. */
	LOW(3),
	/** A fact to note. */
	INFORMATION(4);

	private final int rank;

	Severity(int rank) {
		this.rank = rank;
	}

	/** The rank, 1 for the most severe. */
	int rank() {
		return this.rank;
	}

}
