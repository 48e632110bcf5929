package org.oversightgraph.page.network;

import org.oversightgraph.page.Names;

/**
 * An organisation in the network.
 *
 * @param code the code
 * @param name the name on the date
 * @param kind the kind
 * @param status the status on the date
 */
public record Member(String code, String name, String kind, String status) {

	/** Returns the name without its legal form. */
	public String shortName() {
		String text = Names.shortened(this.name);
		return this.kind.equals("REGION") ? text + " region" : text;
	}

}
