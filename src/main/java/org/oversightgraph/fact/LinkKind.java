package org.oversightgraph.fact;

/**
 * The kinds of relationships between two organisations. Each is a relationship type in
 * the graph.
 */
public enum LinkKind {

	/**
	 * Trust to ICB: the parent in the ODS register, by the location of the head office.
	 */
	REGISTERED_IN,
	/** Trust to ICB, or trust or council to place: a partner by a source's statement. */
	PARTNER_IN,
	/** Trust to ICB: its service covers the area, or its patients come from there. */
	SERVES,
	/** ICB to trust: commissions a service, as lead, associate or sole commissioner. */
	COMMISSIONS,
	/** ICB to region. */
	IN_REGION,
	/** ICB to cluster. */
	IN_CLUSTER,
	/** Place, sub-ICB location or partnership to ICB. */
	PART_OF,
	/** Trust to collaborative. */
	MEMBER_OF,
	/** Collaborative to ICB. */
	WORKS_IN,
	/** Council to ICB. */
	WITHIN

}
