package org.oversightgraph.scenario;

import java.util.List;
import java.util.Map;

import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.oversight.OversightFacts;

/**
 * What a scenario comes to.
 *
 * @param changes each change in words, as it was understood
 * @param summary how much changes
 * @param differences what changes for each body, by code
 * @param arrangementsToRewrite arrangements with a party that would close, by id
 * @param noLongerMultiIcb the trusts that would work in one system instead of several
 * @param newlyMultiIcb the trusts that would work in several instead of one
 * @param systemsChanged the trusts that would work in fewer systems, or in more
 * @param made the facts of the bodies that the scenario makes
 */
record Outcome(List<String> changes, Summary summary, List<Difference> differences, List<Rewrite> arrangementsToRewrite,
		List<Organisation> noLongerMultiIcb, List<Organisation> newlyMultiIcb,
		List<Scenario.SystemsOfTrust> systemsChanged, Map<String, OversightFacts> made) {
}
