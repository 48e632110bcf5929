package org.oversightgraph.oversight;

/** How one edition of the framework says who oversees a body that is open on the date. */
interface EditionOversight {

	/** The id of the edition. */
	String edition();

	/** Reasons from the facts in the draft to a position. */
	OversightPosition position(PositionDraft draft);

}
