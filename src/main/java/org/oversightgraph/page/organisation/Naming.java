package org.oversightgraph.page.organisation;

import java.util.List;
import java.util.stream.Collectors;

import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.page.Body;

/** Names of organisations in sentences and tables. A region is named as a region. */
public final class Naming {

	private Naming() {
	}

	/** Returns the name in full, for example "South East region". */
	public static String full(Body body) {
		return isRegion(body) ? body.name() + " region" : body.name();
	}

	/** Returns the name without its legal form, for example "Kent and Medway". */
	public static String brief(Body body) {
		return isRegion(body) ? full(body) : body.shortName();
	}

	/** Returns names in full, joined by commas. */
	public static String full(List<Body> bodies) {
		return bodies.stream().map(Naming::full).collect(Collectors.joining(", "));
	}

	/** Returns names without their legal forms, joined by commas. */
	public static String brief(List<Body> bodies) {
		return bodies.stream().map(Naming::brief).collect(Collectors.joining(", "));
	}

	private static boolean isRegion(Body body) {
		return body.kind() == OrganisationKind.REGION;
	}

}
