package org.oversightgraph.page.network;

import java.util.Locale;

import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.page.Wording;

/** Short words for kinds of organisations in boxes of the picture. */
final class Kinds {

	private Kinds() {
	}

	/** Returns the kind in the middle of a sentence. */
	static String singular(OrganisationKind kind) {
		return switch (kind) {
			case ICB -> "ICB";
			case ICB_CLUSTER -> "ICB cluster";
			case SUB_ICB_LOCATION -> "sub-ICB location";
			case REGION -> "region";
			default -> Wording.kind(kind, null).toLowerCase(Locale.UK);
		};
	}

	/** Returns the kind in the plural, in the middle of a sentence. */
	static String plural(OrganisationKind kind) {
		return switch (kind) {
			case ICB -> "ICBs";
			case ICB_CLUSTER -> "ICB clusters";
			case SUB_ICB_LOCATION -> "sub-ICB locations";
			case REGION -> "regions";
			default -> Wording.kinds(kind).toLowerCase(Locale.UK);
		};
	}

}
