package org.oversightgraph.scenario;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.oversight.OversightLine;
import org.oversightgraph.oversight.OversightPosition;

/**
 * What a scenario changes for one body.
 *
 * @param organisation the body, as it would be
 * @param before its position as things stand; null for a body that the scenario makes
 * @param after its position in the scenario
 * @param words what changes, in a sentence
 * @param linesGained the lines it would have and has not
 * @param linesLost the lines it has and would not have
 */
record Difference(Organisation organisation, @Nullable OversightPosition before, OversightPosition after, String words,
		List<OversightLine> linesGained, List<OversightLine> linesLost) {

	/** Whether somebody is determined to lead as things stand. */
	boolean wasLed() {
		return this.before != null && this.before.lead() != null;
	}

	/** Whether somebody would be. */
	boolean isLed() {
		return this.after.lead() != null;
	}

}
