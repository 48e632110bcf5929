package org.oversightgraph.arrangement;

import java.util.Locale;

/**
 * The kinds of arrangements between several parties. Each has its own label in the graph.
 */
public enum ArrangementKind {

	/** Between a region and an ICB (NOF-2022-23 ¶19, ¶20, ¶21). */
	MEMORANDUM_OF_UNDERSTANDING("MemorandumOfUnderstanding"),
	/** A bespoke arrangement for one provider or collaborative (NOF-2022-23 ¶22). */
	OVERSIGHT_AGREEMENT("OversightAgreement"),
	/**
	 * Commissioning functions delegated by one organisation to others (NOF-2022-23 ¶13,
	 * ¶22).
	 */
	COMMISSIONING_DELEGATION("CommissioningDelegation"),
	/** Organisations that decide together (NOF-2022-23 ¶22). */
	JOINT_COMMITTEE("JointCommittee");

	private final String label;

	ArrangementKind(String label) {
		this.label = label;
	}

	/** Returns the kind in words, in lower case. */
	public String words() {
		return name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/** Returns the label in the graph. */
	public String label() {
		return this.label;
	}

}
