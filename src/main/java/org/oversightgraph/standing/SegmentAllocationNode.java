package org.oversightgraph.standing;

import org.neo4j.driver.types.Node;
import org.oversightgraph.fact.SourcesRecord;
import org.oversightgraph.platform.neo4j.Properties;

/** Reads an allocation to a segment from its node. */
public final class SegmentAllocationNode {

	private SegmentAllocationNode() {
	}

	/**
	 * Reads the allocation of an organisation, with the sources that were read with it.
	 */
	public static SegmentAllocation read(String code, String name, Node node, SourcesRecord sources) {
		return new SegmentAllocation(code, name, node.get("segment").asInt(), Properties.required(node, "edition"),
				Properties.text(node, "period"), Properties.decimal(node, "score"), Properties.integer(node, "rank"),
				Properties.flag(node, "inDeficit"), sources.provenanceOf(node));
	}

}
