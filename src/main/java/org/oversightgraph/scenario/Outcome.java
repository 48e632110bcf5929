package org.oversightgraph.scenario;

import java.util.List;
import java.util.Map;

import org.oversightgraph.finding.Recorded.NotChecked;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.organisation.Organisation;

/**
 * The outcome of a scenario.
 *
 * @param changes each change in words
 * @param summary the numbers of changes
 * @param differences the difference for each organisation, by code
 * @param arrangementsToRewrite the arrangements with a party that would close, by id
 * @param systemsChanged the trusts that would work in fewer or more systems
 * @param findings the findings gained, settled and moved
 * @param findingsNotChecked the checks that the dataset does not support
 * @param made the facts of organisations made by the scenario, by code
 */
record Outcome(List<String> changes, Summary summary, List<Difference> differences, List<Rewrite> arrangementsToRewrite,
		List<SystemsOfTrust> systemsChanged, FindingsDifference findings, List<NotChecked> findingsNotChecked,
		Map<String, OversightFacts> made) {

	/** Returns the trusts that would work in one system instead of several, by code. */
	List<Organisation> noLongerMultiIcb() {
		return this.systemsChanged.stream().filter(SystemsOfTrust::inOneOnly).map(SystemsOfTrust::trust).toList();
	}

	/** Returns the trusts that would work in several systems instead of one, by code. */
	List<Organisation> newlyMultiIcb() {
		return this.systemsChanged.stream().filter(SystemsOfTrust::inSeveral).map(SystemsOfTrust::trust).toList();
	}

}
