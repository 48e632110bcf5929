package org.oversightgraph.page.organisation;

import java.util.List;

import org.oversightgraph.page.Reason;

/**
 * The reasons and facts behind a row of a table.
 *
 * @param label the row, for example the name of an organisation
 * @param reasons the reasons
 * @param facts the facts
 */
public record Backing(String label, List<Reason> reasons, List<Reason.Fact> facts) {

	/** Returns a backing with facts only. */
	public static Backing of(String label, List<Reason.Fact> facts) {
		return new Backing(label, List.of(), facts);
	}

	/** Returns whether there is anything to show. */
	public boolean isEmpty() {
		return this.reasons.isEmpty() && this.facts.isEmpty();
	}

}
