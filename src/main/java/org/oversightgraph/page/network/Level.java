package org.oversightgraph.page.network;

import java.util.Arrays;
import java.util.List;

/** The levels of the network picture, from top to bottom. */
public enum Level {

	/** National organisations. */
	NATIONAL("National", "NATIONAL_BODY"),
	/** Regions of NHS England. */
	REGION("Regions", "REGION"),
	/** Integrated care boards and their clusters. */
	ICB("ICBs and clusters", "ICB_CLUSTER", "ICB"),
	/** Parts of systems and groups of providers. */
	PLACE("Places and collaboratives", "INTEGRATED_CARE_PARTNERSHIP", "PROVIDER_COLLABORATIVE", "PLACE",
			"SUB_ICB_LOCATION"),
	/** Trusts. */
	TRUST("Trusts", "TRUST"),
	/** Local authorities. */
	COUNCIL("Councils", "LOCAL_AUTHORITY");

	private final String label;

	@SuppressWarnings("ImmutableEnumChecker") // List.of is immutable.
	private final List<String> kinds;

	Level(String label, String... kinds) {
		this.label = label;
		this.kinds = List.of(kinds);
	}

	/** Returns the words for the level. */
	public String label() {
		return this.label;
	}

	/** Returns the kinds of organisation in the level. */
	public List<String> kinds() {
		return this.kinds;
	}

	/** Returns the level of a kind of organisation. */
	static Level of(String kind) {
		return Arrays.stream(values())
			.filter((level) -> level.kinds.contains(kind))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("The kind " + kind + " has no level"));
	}

}
