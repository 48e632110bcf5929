package org.oversightgraph.release;

import org.oversightgraph.dataset.InvalidDatasetException;
import org.oversightgraph.platform.graphql.ApiProblem;

/** The result of an import, edit or rollback, for metrics. */
public enum ImportResult {

	/** A release was made. */
	CHANGED,
	/** The content was already current. */
	UNCHANGED,
	/** The state of the data or the change itself does not permit the change. */
	REFUSED,
	/** The product or its database failed. */
	FAILED;

	static ImportResult of(ImportOutcome outcome) {
		return outcome.changed() ? CHANGED : UNCHANGED;
	}

	static ImportResult of(RuntimeException failure) {
		return switch (failure) {
			case ImportUnderWayException _, StaleReleaseException _, AnotherDatasetException _,
					UnknownReleaseException _, ChangedSinceException _, InvalidDatasetException _, ApiProblem _ ->
				REFUSED;
			default -> FAILED;
		};
	}

}
