package org.oversightgraph.explore;

import org.oversightgraph.fact.LinkKind;

/**
 * The kinds of relationships, the most informative first. The first kind represents
 * several relationships between the same two organisations.
 */
enum RelationshipKind {

	COMMISSIONS, PARTNER_IN, MEMBER_OF, PARTY_TO, SERVES, PART_OF, WORKS_IN, WITHIN, IN_CLUSTER, SUCCEEDED_BY,
	IN_REGION, REGISTERED_IN;

	static RelationshipKind of(LinkKind kind) {
		return valueOf(kind.name());
	}

}
