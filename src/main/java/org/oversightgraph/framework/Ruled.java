package org.oversightgraph.framework;

/** A conclusion that rests on a rule. */
public interface Ruled {

	/** Returns the id of the rule. */
	String rule();

	/** Returns the citation of the rule. */
	String citation();

}
