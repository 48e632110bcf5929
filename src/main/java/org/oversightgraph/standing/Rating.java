package org.oversightgraph.standing;

import java.util.Locale;

/**
 * A rating of the Care Quality Commission. The names are the values in the dataset and
 * the graph.
 */
public enum Rating {

	/** The best rating. */
	OUTSTANDING,
	/** The second best rating. */
	GOOD,
	/** The second lowest rating. */
	REQUIRES_IMPROVEMENT,
	/** The lowest rating. */
	INADEQUATE,
	/** Inspected but not rated. */
	NOT_RATED,
	/** Suspended. */
	SUSPENDED;

	/** Returns the rating in words, in lower case. */
	public String words() {
		return name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}
