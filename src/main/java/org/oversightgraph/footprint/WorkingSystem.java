package org.oversightgraph.footprint;

import java.util.List;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
import org.oversightgraph.organisation.Organisation;

/**
 * A system in which a body works on a date, and how that is known.
 *
 * @param icb its ICB, open on the date
 * @param links the relationships that say so, carried to the ICB where they were recorded
 * against one that closed
 * @param settled false when the relationship was recorded against an ICB since split and
 * nothing says that this successor is the one
 */
public record WorkingSystem(Organisation icb, List<Link> links, boolean settled) {

	/** The facts that say so. */
	public List<Fact> facts() {
		return this.links.stream().map(Link::fact).toList();
	}

	/** The links by which its ICB leads the commissioning of a service. */
	public List<Link> leadCommissioning(String service) {
		return this.links.stream().filter((link) -> link.leadsCommissioningOf(service)).toList();
	}

	/** Whether some of it was recorded against an ICB that has closed. */
	public boolean isInherited() {
		return this.links.stream().anyMatch((link) -> link.inheritedFrom() != null);
	}

}
