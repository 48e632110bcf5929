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
 * What would be found that is not, and the reverse. A finding about a board that would
 * close is not settled by that: it moves to the boards that follow, or ends with it
 * untold.
 *
 * @param gained findings there would be and are not, the worst first
 * @param settled findings there are and would not be, about bodies that stay, the worst
 * first
 * @param moved findings about boards that would close, by kind and board
 */
record FindingsDifference(List<Finding> gained, List<Finding> settled, List<FindingsMoved> moved) {

	/** Between the findings as things stand and those in a scenario. */
	static FindingsDifference between(List<Finding> before, List<Finding> after, SupposedFacts supposed) {
		List<Finding> ending = before.stream().filter((one) -> closes(one, supposed)).toList();
		List<FindingsMoved> moved = moved(ending, after, supposed);
		Set<Finding> taken = moved.stream().flatMap((one) -> one.after().stream()).collect(Collectors.toSet());
		List<Finding> staying = before.stream().filter((one) -> !closes(one, supposed)).toList();
		List<Finding> coming = after.stream().filter((one) -> !taken.contains(one)).toList();
		return new FindingsDifference(beyond(coming, staying), beyond(staying, coming), moved);
	}

	private static boolean closes(Finding finding, SupposedFacts supposed) {
		return supposed.followed().containsKey(finding.subject().code());
	}

	/** The findings that are of another matter than any of others. */
	private static List<Finding> beyond(List<Finding> findings, List<Finding> others) {
		Set<String> matters = others.stream().map(Finding::matter).collect(Collectors.toSet());
		return findings.stream()
			.filter((one) -> !matters.contains(one.matter()))
			.sorted(Comparator.comparing(Finding::key))
			.toList();
	}

	private static List<FindingsMoved> moved(List<Finding> ending, List<Finding> after, SupposedFacts supposed) {
		List<FindingsMoved> moved = new ArrayList<>();
		for (Set<Organisation> heirs : families(ending, supposed)) {
			Map<FindingKind, List<Finding>> kinds = new EnumMap<>(FindingKind.class);
			ending.stream()
				.filter((one) -> supposed.heirsOf(one.subject()).stream().anyMatch(heirs::contains))
				.forEach((one) -> kinds.computeIfAbsent(one.kind(), (kind) -> new ArrayList<>()).add(one));
			kinds.forEach((kind, found) -> moved.add(FindingsMoved.of(found,
					after.stream().filter((one) -> one.kind() == kind && heirs.contains(one.subject())).toList(),
					List.copyOf(heirs))));
		}
		return moved.stream().sorted(Comparator.comparing(FindingsMoved::key)).toList();
	}

	/** The boards that follow, those together that follow the same. */
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
