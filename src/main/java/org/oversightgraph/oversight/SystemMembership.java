package org.oversightgraph.oversight;

import java.util.List;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
import org.oversightgraph.organisation.Organisation;

/**
 * A system in which a body works, as it is shown.
 *
 * @param icb the ICB of the system
 * @param settled whether it is settled that this successor of a split ICB took its part
 * @param links the relationships that say so, carried to the ICB where they were recorded
 * against one that closed
 */
public record SystemMembership(Organisation icb, boolean settled, List<Link> links) {

	/** The facts that say so. */
	public List<Fact> facts() {
		return this.links.stream().map(Link::fact).toList();
	}

}
