package org.oversightgraph.arrangement;

import java.time.LocalDate;
import java.util.List;

import org.oversightgraph.fact.Succession;

/**
 * An arrangement as recorded in the graph.
 *
 * @param arrangement the arrangement, with the parties that were recorded for it
 * @param successions the recorded successions of parties that closed, and of their
 * successors
 */
public record RecordedArrangement(Arrangement arrangement, List<Succession> successions) {

	/** Returns the arrangement with the names of a date. */
	RecordedArrangement named(LocalDate date) {
		return new RecordedArrangement(this.arrangement.named(date),
				this.successions.stream().map((succession) -> succession.named(date)).toList());
	}

}
