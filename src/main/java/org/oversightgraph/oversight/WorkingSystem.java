package org.oversightgraph.oversight;

import java.util.List;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
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
record WorkingSystem(Organisation icb, List<Link> links, boolean settled) {

	/** The facts that say so. */
	List<Fact> facts() {
		return this.links.stream().map(Link::fact).toList();
	}

	/** The links by which its ICB leads the commissioning of a service. */
	List<Link> leadCommissioning(String service) {
		return this.links.stream()
			.filter((link) -> link.kind() == LinkKind.COMMISSIONS && "LEAD".equals(link.role())
					&& service.equals(link.service()))
			.toList();
	}

	/** Whether some of it was recorded against an ICB that has closed. */
	boolean isInherited() {
		return this.links.stream().anyMatch((link) -> link.inheritedFrom() != null);
	}

}
