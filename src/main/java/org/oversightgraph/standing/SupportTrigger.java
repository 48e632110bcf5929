package org.oversightgraph.standing;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The cause of an organisation's entry into a programme of support. The names are the
 * values in the dataset and the graph.
 */
public enum SupportTrigger {

	/** Its own performance. */
	OWN_PERFORMANCE,
	/** A recommendation by the Care Quality Commission. */
	CQC_RECOMMENDATION,
	/** The problems of its system. */
	SYSTEM;

	/**
	 * Returns whether the Care Quality Commission is known to have recommended entry.
	 * @param recommended the record of a recommendation; null if there is none
	 */
	static boolean isOnRecommendation(@Nullable Boolean recommended, List<SupportTrigger> causes) {
		return Boolean.TRUE.equals(recommended) || causes.contains(CQC_RECOMMENDATION);
	}

}
