package org.oversightgraph.oversight;

/**
 * How an edition of the framework says who oversees an organisation that is open on the
 * date. Editions that say it alike share one class; they differ in their rules, which are
 * data.
 */
interface EditionOversight {

	/** Reasons from the facts to a position. */
	OversightPosition position(Reasoning reasoning);

}
