package org.oversightgraph.page.network;

import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.page.Names;

/**
 * An organisation in the network.
 *
 * @param code the code
 * @param name the name on the date
 * @param kind the kind
 * @param status the status on the date
 */
public record Member(String code, String name, OrganisationKind kind, OrganisationStatus status) {

	/** Returns the name without its legal form. */
	public String shortName() {
		String text = Names.shortened(this.name);
		return (this.kind == OrganisationKind.REGION) ? text + " region" : text;
	}

	/**
	 * Returns the code and the status. A code made from the name gives way to the kind.
	 */
	public String note() {
		String code = this.code.contains(":") ? Kinds.singular(this.kind) : this.code;
		return (this.status == OrganisationStatus.CLOSED) ? code + ", closed" : code;
	}

}
