package org.oversightgraph.footprint;

import java.util.List;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
import org.oversightgraph.organisation.Organisation;

/**
 * A system in which an organisation works on a date.
 *
 * @param icb the system's ICB, open on the date
 * @param links the supporting relationships; if recorded for a closed ICB, they now apply
 * to this ICB
 * @param settled false if the relationship was recorded for an ICB since split and no
 * record names this successor
 */
public record WorkingSystem(Organisation icb, List<Link> links, boolean settled) {

	/** Returns the supporting facts. */
	public List<Fact> facts() {
		return this.links.stream().map(Link::fact).toList();
	}

	/** Returns the links that make its ICB the lead commissioner of a service. */
	public List<Link> leadCommissioning(String service) {
		return this.links.stream().filter((link) -> link.leadsCommissioningOf(service)).toList();
	}

	/** Whether a supporting relationship was recorded for an ICB that has closed. */
	public boolean isInherited() {
		return this.links.stream().anyMatch((link) -> link.inheritedFrom() != null);
	}

}
