package org.oversightgraph.page.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The layers of the boxes, counted from the top. Boxes of one level are in one layer,
 * unless a line connects them. The layers of a level come before those of the next one.
 *
 * @param byId the layers by the ids of the boxes
 */
record Ranks(Map<String, Integer> byId) {

	static Ranks of(Network network) {
		Map<String, Integer> ranks = new HashMap<>();
		int top = 0;
		for (Level level : Level.values()) {
			List<Unit> units = network.units().stream().filter((unit) -> unit.level() == level).toList();
			if (!units.isEmpty()) {
				int first = top;
				units.forEach((unit) -> ranks.put(unit.id(), first));
				lower(network.ties(), level, ranks);
				top = 1 + units.stream().mapToInt((unit) -> ranks.getOrDefault(unit.id(), first)).max().orElse(first);
			}
		}
		return new Ranks(ranks);
	}

	/**
	 * Lowers each box below the boxes of its level that have a line to it. Such lines run
	 * from smaller to larger ids. They therefore form no circle.
	 */
	private static void lower(List<Tie> ties, Level level, Map<String, Integer> ranks) {
		List<Tie> within = ties.stream()
			.filter((tie) -> tie.upper().level() == level && tie.lower().level() == level)
			.toList();
		boolean isChanged = true;
		while (isChanged) {
			isChanged = false;
			for (Tie tie : within) {
				int lowest = ranks.getOrDefault(tie.upper().id(), 0) + 1;
				if (lowest > ranks.getOrDefault(tie.lower().id(), 0)) {
					ranks.put(tie.lower().id(), lowest);
					isChanged = true;
				}
			}
		}
	}

	int of(Unit unit) {
		return this.byId.getOrDefault(unit.id(), 0);
	}

}
