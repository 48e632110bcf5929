package org.oversightgraph.dataset;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.organisation.OrganisationKind;

import static org.oversightgraph.organisation.OrganisationKind.ICB;
import static org.oversightgraph.organisation.OrganisationKind.ICB_CLUSTER;
import static org.oversightgraph.organisation.OrganisationKind.LOCAL_AUTHORITY;
import static org.oversightgraph.organisation.OrganisationKind.NATIONAL_BODY;
import static org.oversightgraph.organisation.OrganisationKind.PLACE;
import static org.oversightgraph.organisation.OrganisationKind.PROVIDER_COLLABORATIVE;
import static org.oversightgraph.organisation.OrganisationKind.REGION;
import static org.oversightgraph.organisation.OrganisationKind.TRUST;

/** Which roles each kind of arrangement has, and which kinds of bodies can have them. */
final class PartyRules {

	private static final Map<ArrangementKind, Map<String, Set<OrganisationKind>>> RULES = Map
		.of(ArrangementKind.MEMORANDUM_OF_UNDERSTANDING, roles("REGION", EnumSet.of(REGION), "ICB", EnumSet.of(ICB)),
				ArrangementKind.OVERSIGHT_AGREEMENT, agreement(), ArrangementKind.COMMISSIONING_DELEGATION,
				roles("DELEGATOR", EnumSet.of(NATIONAL_BODY, REGION, ICB), "DELEGATE", receivers(), "HOST",
						receivers()),
				ArrangementKind.JOINT_COMMITTEE,
				roles("MEMBER", EnumSet.allOf(OrganisationKind.class), "HOST", EnumSet.allOf(OrganisationKind.class)));

	private PartyRules() {
	}

	/** Every role of any arrangement. */
	static String[] roles() {
		return RULES.keySet()
			.stream()
			.sorted()
			.flatMap((kind) -> of(kind).keySet().stream())
			.distinct()
			.toArray(String[]::new);
	}

	/**
	 * The roles of a kind of arrangement, with the kinds of bodies that can have them.
	 */
	static Map<String, Set<OrganisationKind>> of(ArrangementKind kind) {
		return RULES.getOrDefault(kind, Map.of());
	}

	private static Map<String, Set<OrganisationKind>> agreement() {
		Map<String, Set<OrganisationKind>> roles = new LinkedHashMap<>();
		roles.put("SUBJECT", EnumSet.of(ICB, TRUST, PLACE, PROVIDER_COLLABORATIVE));
		roles.put("LEAD", EnumSet.of(ICB, REGION, NATIONAL_BODY));
		roles.put("SHARED", EnumSet.of(ICB, REGION, NATIONAL_BODY));
		roles.put("COORDINATOR", EnumSet.of(ICB, REGION, NATIONAL_BODY));
		roles.put("VEHICLE", EnumSet.of(PLACE, PROVIDER_COLLABORATIVE, ICB_CLUSTER));
		return roles;
	}

	private static Set<OrganisationKind> receivers() {
		return EnumSet.of(ICB, ICB_CLUSTER, TRUST, PLACE, PROVIDER_COLLABORATIVE, LOCAL_AUTHORITY);
	}

	private static Map<String, Set<OrganisationKind>> roles(String role, Set<OrganisationKind> kinds, String other,
			Set<OrganisationKind> otherKinds) {
		Map<String, Set<OrganisationKind>> roles = new LinkedHashMap<>();
		roles.put(role, kinds);
		roles.put(other, otherKinds);
		return roles;
	}

	private static Map<String, Set<OrganisationKind>> roles(String role, Set<OrganisationKind> kinds, String other,
			Set<OrganisationKind> otherKinds, String third, Set<OrganisationKind> thirdKinds) {
		Map<String, Set<OrganisationKind>> roles = roles(role, kinds, other, otherKinds);
		roles.put(third, thirdKinds);
		return roles;
	}

}
