package org.oversightgraph.platform.graphql;

/** Tells what may be meant by a code that nothing has. */
public interface CodeSuggestions {

	/** A question, or nothing when nothing comes near. */
	String forCode(String unknown);

}
