package org.oversightgraph.organisation;

/** The role of a national body. The names are the values in the dataset and the graph. */
public enum NationalRole {

	/** Oversees the NHS: NHS England. */
	OVERSIGHT,
	/** Oversaw trusts until it became part of NHS England: NHS Improvement. */
	TRUST_REGULATOR,
	/** Regulates the quality of care: the Care Quality Commission. */
	QUALITY_REGULATOR

}
