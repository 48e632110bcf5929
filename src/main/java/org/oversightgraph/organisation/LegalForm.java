package org.oversightgraph.organisation;

/** The legal form of a trust. The names are the values in the dataset and the graph. */
public enum LegalForm {

	/** An NHS trust. */
	NHS_TRUST,
	/** An NHS foundation trust. */
	FOUNDATION_TRUST

}
