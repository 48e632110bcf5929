package org.oversightgraph.system;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.RecordedArrangement;
import org.oversightgraph.fact.Link;
import org.oversightgraph.footprint.OversightFacts;

/**
 * What is recorded around an ICB.
 *
 * @param icb its code
 * @param bodies what bears on who oversees the ICB, the bodies related to it or to an ICB
 * that it followed, and the subjects of its oversight agreements, by code
 * @param arrangements those to which it, or an ICB that it followed, is party
 * @param clusters memberships that can hold on the date in clusters in which it can be
 */
record SystemFacts(String icb, Map<String, OversightFacts> bodies, List<RecordedArrangement> arrangements,
		List<Link> clusters) {

	/** What bears on who oversees the ICB itself; null when no body has its code. */
	@Nullable OversightFacts subject() {
		return this.bodies.get(this.icb);
	}

}
