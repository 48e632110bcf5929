package org.oversightgraph.scenario;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

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
 * @param findingsGained findings there would be and are not
 * @param findingsSettled findings there are and would not be
 * @param findingsByKind how many of each kind there are, and would be
 */
record Summary(int positionsChanged, int bodiesAffected, int trustsInFewerSystems, int trustsNoLongerMultiIcb,
		int trustsNewlyMultiIcb, int leadsGained, int leadsLost, int linesChanged, int arrangementsToRewrite,
		int findingsGained, int findingsSettled, List<FindingsOfKind> findingsByKind) {

	static Summary of(List<Difference> differences, List<Rewrite> rewrites, List<SystemsOfTrust> systems,
			FindingsChanged findings, SupposedFacts supposed) {
		List<Difference> staying = differences.stream()
			.filter((one) -> one.before() != null && !supposed.followed().containsKey(one.organisation().code()))
			.toList();
		return new Summary(differences.size(), affected(differences).size(),
				(int) systems.stream().filter((one) -> one.after() < one.before()).count(),
				(int) systems.stream().filter(SystemsOfTrust::inOneOnly).count(),
				(int) systems.stream().filter(SystemsOfTrust::inSeveral).count(),
				(int) staying.stream().filter((one) -> !one.wasLed() && one.isLed()).count(),
				(int) staying.stream().filter((one) -> one.wasLed() && !one.isLed()).count(),
				differences.stream().mapToInt((one) -> one.linesGained().size() + one.linesLost().size()).sum(),
				rewrites.size(), findings.difference().gained().size(), findings.difference().settled().size(),
				findings.byKind());
	}

	private static Set<String> affected(List<Difference> differences) {
		Set<String> affected = new TreeSet<>();
		for (Difference one : differences) {
			affected.add(one.organisation().code());
			Stream.concat(one.linesGained().stream(), one.linesLost().stream())
				.forEach((line) -> affected.add(line.overseer().code()));
		}
		return affected;
	}

}
