package org.oversightgraph.scenario;

import java.util.List;

import org.oversightgraph.organisation.Organisation;

/**
 * ICBs that share leadership on the date of a scenario.
 *
 * @param organisation the cluster
 * @param icbs the codes of the ICBs in it
 */
record Cluster(Organisation organisation, List<String> icbs) {

	/** Whether it has at least two ICBs to merge. */
	boolean isInForce() {
		return this.icbs.size() > 1;
	}

}
