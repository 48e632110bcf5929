package org.oversightgraph.organisation;

import java.util.List;
import java.util.stream.Stream;

/**
 * The kind of an organisation. Each kind has its own label in the graph and its own type
 * in the API.
 */
public enum OrganisationKind {

	/** NHS England, the Care Quality Commission. */
	NATIONAL_BODY("NationalBody", "national body"),
	/** An NHS England regional team. */
	REGION("Region", "NHS England region"),
	/** An integrated care board, or, before 1 July 2022, the system of the same area. */
	ICB("Icb", "integrated care board"),
	/** An NHS trust or NHS foundation trust. */
	TRUST("Trust", "trust"),
	/** A place-based partnership within an ICB. */
	PLACE("Place", "place-based partnership"),
	/** A provider collaborative, alliance or group. */
	PROVIDER_COLLABORATIVE("ProviderCollaborative", "provider collaborative"),
	/** A council. */
	LOCAL_AUTHORITY("LocalAuthority", "local authority"),
	/** The area of a former clinical commissioning group. */
	SUB_ICB_LOCATION("SubIcbLocation", "sub-ICB location"),
	/** ICBs that share leadership. */
	ICB_CLUSTER("IcbCluster", "ICB cluster"),
	/** The joint committee of an ICB and its councils. */
	INTEGRATED_CARE_PARTNERSHIP("IntegratedCarePartnership", "integrated care partnership");

	private final String label;

	private final String words;

	OrganisationKind(String label, String words) {
		this.label = label;
		this.words = words;
	}

	/** Returns the label in the graph, which is also the name of the type in the API. */
	public String label() {
		return this.label;
	}

	/** Returns whether organisations of this kind are overseen under the framework. */
	public boolean isOverseen() {
		return switch (this) {
			case ICB, TRUST, PLACE, PROVIDER_COLLABORATIVE -> true;
			default -> false;
		};
	}

	/** Returns the kinds of organisations that are overseen under the framework. */
	public static List<OrganisationKind> overseen() {
		return Stream.of(values()).filter(OrganisationKind::isOverseen).toList();
	}

	/** Returns the kind in words with its article, such as "an ICB cluster". */
	public String oneOf() {
		return ("AEIO".indexOf(Character.toUpperCase(this.words.charAt(0))) >= 0 || this == REGION ? "an " : "a ")
				+ this.words;
	}

	/** Returns the kind in words, in the singular. */
	public String words() {
		return this.words;
	}

}
