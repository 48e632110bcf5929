package org.oversightgraph.scenario;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.oversight.OversightLine;
import org.oversightgraph.oversight.OversightPosition;

/**
 * The difference that a scenario makes for one organisation.
 *
 * @param organisation the organisation in the scenario
 * @param before its current position; null for an organisation made by the scenario
 * @param after its position in the scenario
 * @param summary the difference in a sentence
 * @param linesGained the lines that it would gain
 * @param linesLost the lines that it would lose
 */
record Difference(Organisation organisation, @Nullable OversightPosition before, OversightPosition after,
		String summary, List<OversightLine> linesGained, List<OversightLine> linesLost) {

	/** Whether a lead is currently determined. */
	boolean wasLed() {
		return this.before != null && this.before.lead() != null;
	}

	/** Whether a lead would be determined in the scenario. */
	boolean isLed() {
		return this.after.lead() != null;
	}

}
