package org.oversightgraph.scenario;

import java.util.List;
import java.util.Map;

import org.oversightgraph.finding.Recorded.NotChecked;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.organisation.Organisation;

/**
 * What a scenario comes to.
 *
 * @param changes each change in words, as it was understood
 * @param summary how much changes
 * @param differences what changes for each body, by code
 * @param arrangementsToRewrite arrangements with a party that would close, by id
 * @param systemsChanged the trusts that would work in fewer systems, or in more
 * @param findings what would be found that is not, and the reverse
 * @param findingsNotChecked what the dataset does not allow to be looked for
 * @param made the facts of the bodies that the scenario makes
 */
record Outcome(List<String> changes, Summary summary, List<Difference> differences, List<Rewrite> arrangementsToRewrite,
		List<SystemsOfTrust> systemsChanged, FindingsDifference findings, List<NotChecked> findingsNotChecked,
		Map<String, OversightFacts> made) {

	/** The trusts that would work in one system instead of several, by code. */
	List<Organisation> noLongerMultiIcb() {
		return this.systemsChanged.stream().filter(SystemsOfTrust::inOneOnly).map(SystemsOfTrust::trust).toList();
	}

	/** The trusts that would work in several instead of one, by code. */
	List<Organisation> newlyMultiIcb() {
		return this.systemsChanged.stream().filter(SystemsOfTrust::inSeveral).map(SystemsOfTrust::trust).toList();
	}

}
