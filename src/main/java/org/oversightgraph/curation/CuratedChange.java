package org.oversightgraph.curation;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.release.ImportOutcome;

/**
 * The result of a change by a curator.
 *
 * @param outcome the release and its changes; null if the change was refused
 * @param userErrors why the change was refused; empty if it was made
 */
public record CuratedChange(@Nullable ImportOutcome outcome, List<UserError> userErrors) {

	/**
	 * A reason why a change was refused.
	 *
	 * @param code the kind of problem
	 * @param field the path to the refused input field; null if it is not about one
	 * @param message the problem and how to solve it
	 */
	public record UserError(ProblemCode code, @Nullable List<String> field, String message) {
	}

	/** Returns a change that was made. */
	public static CuratedChange made(ImportOutcome outcome) {
		return new CuratedChange(outcome, List.of());
	}

	/** Returns a change that was refused. */
	public static CuratedChange refused(List<UserError> errors) {
		return new CuratedChange(null, List.copyOf(errors));
	}

	/** Whether the data changed. */
	public boolean changed() {
		return this.outcome != null && this.outcome.changed();
	}

}
