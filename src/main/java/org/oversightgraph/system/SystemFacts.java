package org.oversightgraph.system;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.RecordedArrangement;
import org.oversightgraph.fact.Link;
import org.oversightgraph.footprint.OversightFacts;

/**
 * The recorded facts around an ICB.
 *
 * @param icb the code of the ICB
 * @param bodies the facts about the ICB, the organisations related to it or a
 * predecessor, and the subjects of its oversight agreements, by code
 * @param arrangements the arrangements to which it or a predecessor is a party
 * @param clusters the possible memberships on the date in clusters that it may belong to
 */
record SystemFacts(String icb, Map<String, OversightFacts> bodies, List<RecordedArrangement> arrangements,
		List<Link> clusters) {

	/** Returns the facts about the ICB itself; null if no organisation has its code. */
	@Nullable OversightFacts subject() {
		return this.bodies.get(this.icb);
	}

}
