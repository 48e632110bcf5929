package org.oversightgraph.dataset;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.organisation.OrganisationKind;

import static org.oversightgraph.organisation.OrganisationKind.ICB;
import static org.oversightgraph.organisation.OrganisationKind.ICB_CLUSTER;
import static org.oversightgraph.organisation.OrganisationKind.LOCAL_AUTHORITY;
import static org.oversightgraph.organisation.OrganisationKind.NATIONAL_BODY;
import static org.oversightgraph.organisation.OrganisationKind.PLACE;
import static org.oversightgraph.organisation.OrganisationKind.PROVIDER_COLLABORATIVE;
import static org.oversightgraph.organisation.OrganisationKind.REGION;
import static org.oversightgraph.organisation.OrganisationKind.TRUST;

/**
 * The roles in each kind of arrangement, and the kinds of organisations that can have
 * them.
 */
final class PartyRules {

	private static final Set<OrganisationKind> OVERSEERS = EnumSet.of(ICB, REGION, NATIONAL_BODY);

	private static final Set<OrganisationKind> RECEIVERS = EnumSet.of(ICB, ICB_CLUSTER, TRUST, PLACE,
			PROVIDER_COLLABORATIVE, LOCAL_AUTHORITY);

	private static final Set<OrganisationKind> ANY = EnumSet.allOf(OrganisationKind.class);

	private static final Map<ArrangementKind, List<Role>> ROLES = Map.of(ArrangementKind.MEMORANDUM_OF_UNDERSTANDING,
			List.of(new Role(PartyRole.REGION, EnumSet.of(REGION)), new Role(PartyRole.ICB, EnumSet.of(ICB))),
			ArrangementKind.OVERSIGHT_AGREEMENT,
			List.of(new Role(PartyRole.SUBJECT, EnumSet.of(ICB, TRUST, PLACE, PROVIDER_COLLABORATIVE)),
					new Role(PartyRole.LEAD, OVERSEERS), new Role(PartyRole.SHARED, OVERSEERS),
					new Role(PartyRole.COORDINATOR, OVERSEERS),
					new Role(PartyRole.VEHICLE, EnumSet.of(PLACE, PROVIDER_COLLABORATIVE, ICB_CLUSTER))),
			ArrangementKind.COMMISSIONING_DELEGATION,
			List.of(new Role(PartyRole.DELEGATOR, OVERSEERS), new Role(PartyRole.DELEGATE, RECEIVERS),
					new Role(PartyRole.HOST, RECEIVERS)),
			ArrangementKind.JOINT_COMMITTEE, List.of(new Role(PartyRole.MEMBER, ANY), new Role(PartyRole.HOST, ANY)));

	private PartyRules() {
	}

	/**
	 * A role in an arrangement.
	 *
	 * @param role the role
	 * @param kinds the kinds of organisations that can have it
	 */
	record Role(PartyRole role, Set<OrganisationKind> kinds) {
	}

	/** Returns all roles. */
	static PartyRole[] roles() {
		return Stream.of(ArrangementKind.values())
			.flatMap((kind) -> of(kind).stream())
			.map(Role::role)
			.distinct()
			.toArray(PartyRole[]::new);
	}

	/** Returns the roles in a kind of arrangement. */
	static List<Role> of(ArrangementKind kind) {
		return ROLES.getOrDefault(kind, List.of());
	}

}
