package org.oversightgraph.search;

/** A field of an organisation that can match. */
public enum SearchField {

	/** The code, or the ONS code. */
	CODE,
	/** The name. */
	NAME,
	/** A former name, short name or acronym. */
	OTHER_NAME,
	/** The town or postcode of the head office. */
	PLACE

}
