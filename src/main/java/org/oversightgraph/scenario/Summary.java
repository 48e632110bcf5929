package org.oversightgraph.scenario;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The numbers of changes in a scenario.
 *
 * @param positionsChanged the number of organisations whose position changes, including
 * organisations made or closed
 * @param bodiesAffected the number of these organisations and of overseers that gain or
 * lose a line to them
 * @param trustsInFewerSystems the number of trusts that would work in fewer systems
 * @param trustsNoLongerMultiIcb the number of trusts that would work in one system
 * instead of several
 * @param trustsNewlyMultiIcb the number of trusts that would work in several systems
 * instead of one
 * @param leadsGained the number of organisations that would gain a determined lead
 * @param leadsLost the number of open organisations that would lose their determined lead
 * @param linesChanged the number of lines gained and lost
 * @param arrangementsToRewrite the number of arrangements with a party that would close
 * @param findingsGained the number of additional findings
 * @param findingsSettled the number of settled findings
 * @param findingsByKind the number of findings of each kind, now and in the scenario
 */
record Summary(int positionsChanged, int bodiesAffected, int trustsInFewerSystems, int trustsNoLongerMultiIcb,
		int trustsNewlyMultiIcb, int leadsGained, int leadsLost, int linesChanged, int arrangementsToRewrite,
		int findingsGained, int findingsSettled, List<FindingsOfKind> findingsByKind) {

	static Summary of(List<Difference> differences, List<Rewrite> rewrites, List<SystemsOfTrust> systems,
			FindingsChanged findings, SupposedFacts supposed) {
		List<Difference> staying = differences.stream()
			.filter((difference) -> difference.before() != null
					&& !supposed.followed().containsKey(difference.organisation().code()))
			.toList();
		return new Summary(differences.size(), affected(differences).size(),
				(int) systems.stream().filter((trust) -> trust.after() < trust.before()).count(),
				(int) systems.stream().filter(SystemsOfTrust::inOneOnly).count(),
				(int) systems.stream().filter(SystemsOfTrust::inSeveral).count(),
				(int) staying.stream().filter((difference) -> !difference.wasLed() && difference.isLed()).count(),
				(int) staying.stream().filter((difference) -> difference.wasLed() && !difference.isLed()).count(),
				differences.stream()
					.mapToInt((difference) -> difference.linesGained().size() + difference.linesLost().size())
					.sum(),
				rewrites.size(), findings.difference().gained().size(), findings.difference().settled().size(),
				findings.byKind());
	}

	private static Set<String> affected(List<Difference> differences) {
		Set<String> affected = new TreeSet<>();
		for (Difference difference : differences) {
			affected.add(difference.organisation().code());
			Stream.concat(difference.linesGained().stream(), difference.linesLost().stream())
				.forEach((line) -> affected.add(line.overseer().code()));
		}
		return affected;
	}

}
