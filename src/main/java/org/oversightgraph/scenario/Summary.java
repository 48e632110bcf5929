package org.oversightgraph.scenario;

/**
 * How much a scenario changes.
 *
 * @param positionsChanged bodies whose position changes, those made and closed included
 * @param bodiesAffected those, and whoever gains or loses a line to them
 * @param trustsInFewerSystems trusts that would work in fewer systems
 * @param trustsNoLongerMultiIcb trusts that work in several systems, and would in one
 * @param trustsNewlyMultiIcb the reverse
 * @param leadsGained bodies without a determined lead that would have one
 * @param leadsLost bodies with a determined lead that would have none, and stay open
 * @param linesChanged lines gained and lost
 * @param arrangementsToRewrite arrangements with a party that would close
 */
record Summary(int positionsChanged, int bodiesAffected, int trustsInFewerSystems, int trustsNoLongerMultiIcb,
		int trustsNewlyMultiIcb, int leadsGained, int leadsLost, int linesChanged, int arrangementsToRewrite) {
}
