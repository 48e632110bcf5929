package org.oversightgraph.page.network;

import java.util.Arrays;
import java.util.List;

import org.oversightgraph.organisation.OrganisationKind;

/** The levels of the network picture, from top to bottom. */
public enum Level {

	/** National organisations. */
	NATIONAL("National", OrganisationKind.NATIONAL_BODY),
	/** Regions of NHS England. */
	REGION("Regions", OrganisationKind.REGION),
	/** Integrated care boards and their clusters. */
	ICB("ICBs and clusters", OrganisationKind.ICB_CLUSTER, OrganisationKind.ICB),
	/** Parts of systems and groups of providers. */
	PLACE("Places and collaboratives", OrganisationKind.INTEGRATED_CARE_PARTNERSHIP,
			OrganisationKind.PROVIDER_COLLABORATIVE, OrganisationKind.PLACE, OrganisationKind.SUB_ICB_LOCATION),
	/** Trusts. */
	TRUST("Trusts", OrganisationKind.TRUST),
	/** Local authorities. */
	COUNCIL("Councils", OrganisationKind.LOCAL_AUTHORITY);

	private final String label;

	@SuppressWarnings("ImmutableEnumChecker") // List.of is immutable.
	private final List<OrganisationKind> kinds;

	Level(String label, OrganisationKind... kinds) {
		this.label = label;
		this.kinds = List.of(kinds);
	}

	/** Returns the words for the level. */
	public String label() {
		return this.label;
	}

	/** Returns the kinds of organisation in the level. */
	public List<OrganisationKind> kinds() {
		return this.kinds;
	}

	/** Returns the level of a kind of organisation. */
	static Level of(OrganisationKind kind) {
		return Arrays.stream(values())
			.filter((level) -> level.kinds.contains(kind))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("The kind " + kind + " has no level"));
	}

}
