package org.oversightgraph.oversight;

/**
 * The reasoning of an edition about the oversight of an organisation that is open on the
 * date. Editions with the same reasoning share a class. Their rules are data.
 */
interface EditionOversight {

	/** Returns the position that follows from the facts. */
	OversightPosition position(Reasoning reasoning);

}
