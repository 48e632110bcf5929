package org.oversightgraph.page.scenario;

import java.util.Arrays;
import java.util.Optional;

/** The changes that a reader can try. The path is the value in the address. */
public enum Change {

	/** Merges the ICBs of a cluster. */
	MERGE_CLUSTER("mergeCluster", "Merge the ICBs of a cluster"),
	/** Merges ICBs. */
	MERGE_ICBS("mergeIcbs", "Merge integrated care boards (ICBs)"),
	/** Moves a trust to another system. */
	MOVE_TRUST("moveTrust", "Move a trust to another ICB"),
	/** Names a lead. */
	NAME_LEAD("lead", "Name a lead");

	private final String key;

	private final String title;

	Change(String key, String title) {
		this.key = key;
		this.title = title;
	}

	/** Returns the name of the change in addresses and in the API. */
	public String key() {
		return this.key;
	}

	/** Returns the title of the form. */
	public String title() {
		return this.title;
	}

	/** Returns the field with the name of an organisation; empty for none. */
	String nameField() {
		return switch (this) {
			case MERGE_CLUSTER, MERGE_ICBS -> "";
			case MOVE_TRUST -> "trust";
			case NAME_LEAD -> "of";
		};
	}

	static Optional<Change> of(String key) {
		return Arrays.stream(values()).filter((change) -> change.key.equals(key)).findFirst();
	}

}
