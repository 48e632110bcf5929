package org.oversightgraph.platform.graphql;

/** Suggests codes that are similar to an unknown code. */
public interface CodeSuggestions {

	/** Returns a question such as "Did you mean RX8?"; empty if no code is similar. */
	String forCode(String unknown);

}
