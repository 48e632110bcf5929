package org.oversightgraph.explore;

import org.oversightgraph.fact.LinkKind;

/**
 * What relates two bodies, the most telling first: where several relationships join the
 * same two, the first speaks for the others.
 */
enum RelationshipKind {

	COMMISSIONS, PARTNER_IN, MEMBER_OF, PARTY_TO, SERVES, PART_OF, WORKS_IN, WITHIN, IN_CLUSTER, SUCCEEDED_BY,
	IN_REGION, REGISTERED_IN;

	static RelationshipKind of(LinkKind kind) {
		return valueOf(kind.name());
	}

}
