package org.oversightgraph.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.oversightgraph.finding.Finding;
import org.oversightgraph.finding.FindingKind;
import org.oversightgraph.organisation.Organisation;

/**
 * The findings that a scenario adds, resolves or moves. A finding about an ICB that would
 * close is not resolved. It moves to the successors or ends with the ICB.
 *
 * @param gained the additional findings in the scenario, the most severe first
 * @param settled the findings that would no longer apply to organisations that remain,
 * the most severe first
 * @param moved the findings about ICBs that would close, by kind and ICB
 */
record FindingsDifference(List<Finding> gained, List<Finding> settled, List<FindingsMoved> moved) {

	/**
	 * Compares the current findings with the findings in a scenario. Both lists have the
	 * most severe first.
	 */
	static FindingsDifference between(List<Finding> before, List<Finding> after, SupposedFacts supposed) {
		List<Finding> ending = before.stream().filter((finding) -> closes(finding, supposed)).toList();
		List<FindingsMoved> moved = moved(ending, after, supposed);
		Set<Finding> carried = moved.stream().flatMap((move) -> move.after().stream()).collect(Collectors.toSet());
		List<Finding> staying = before.stream().filter((finding) -> !closes(finding, supposed)).toList();
		List<Finding> coming = after.stream().filter((finding) -> !carried.contains(finding)).toList();
		return new FindingsDifference(beyond(coming, staying), beyond(staying, coming), moved);
	}

	private static boolean closes(Finding finding, SupposedFacts supposed) {
		return supposed.followed().containsKey(finding.subject().code());
	}

	/** Returns the findings whose subject matter none of the others has. */
	private static List<Finding> beyond(List<Finding> findings, List<Finding> others) {
		Set<String> matters = others.stream().map(Finding::matter).collect(Collectors.toSet());
		return findings.stream().filter((finding) -> !matters.contains(finding.matter())).toList();
	}

	private static List<FindingsMoved> moved(List<Finding> ending, List<Finding> after, SupposedFacts supposed) {
		List<FindingsMoved> moved = new ArrayList<>();
		for (Set<Organisation> heirs : families(ending, supposed)) {
			Map<FindingKind, List<Finding>> kinds = new EnumMap<>(FindingKind.class);
			ending.stream()
				.filter((finding) -> supposed.heirsOf(finding.subject()).stream().anyMatch(heirs::contains))
				.forEach((finding) -> kinds.computeIfAbsent(finding.kind(), (kind) -> new ArrayList<>()).add(finding));
			kinds.forEach((kind,
					found) -> moved.add(FindingsMoved.of(found,
							after.stream()
								.filter((finding) -> finding.kind() == kind && heirs.contains(finding.subject()))
								.toList(),
							List.copyOf(heirs))));
		}
		return moved.stream().sorted(Comparator.comparing(FindingsMoved::key)).toList();
	}

	/** Returns the successor ICBs, grouped by shared predecessors. */
	private static List<Set<Organisation>> families(List<Finding> ending, SupposedFacts supposed) {
		Map<Organisation, Set<Organisation>> families = new HashMap<>();
		for (Finding finding : ending) {
			Set<Organisation> family = new LinkedHashSet<>(supposed.heirsOf(finding.subject()));
			supposed.heirsOf(finding.subject()).forEach((heir) -> family.addAll(families.getOrDefault(heir, Set.of())));
			family.forEach((heir) -> families.put(heir, family));
		}
		return families.values().stream().distinct().toList();
	}

}
