package org.oversightgraph.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** Checks that no organisation succeeds itself, directly or through others. */
final class SuccessionChecks {

	private final ReadDataset dataset;

	private final Faults faults;

	/** The successions from each organisation, by its code. */
	private final Map<String, List<Row>> onward = new TreeMap<>();

	SuccessionChecks(ReadDataset dataset, Faults faults) {
		this.dataset = dataset;
		this.faults = faults;
	}

	void run() {
		for (Row row : this.dataset.rows(DatasetFormat.SUCCESSIONS)) {
			String predecessor = row.text("predecessor");
			String successor = row.text("successor");
			if (predecessor == null || successor == null) {
				continue;
			}
			if (predecessor.equals(successor)) {
				this.faults.add(row, "successor", successor, "succeeds itself",
						"Use the code of the organisation that succeeds the predecessor.");
			}
			else {
				this.onward.computeIfAbsent(predecessor, (code) -> new ArrayList<>()).add(row);
			}
		}
		for (Row closing = closing(); closing != null; closing = closing()) {
			this.onward.getOrDefault(String.valueOf(closing.text("predecessor")), new ArrayList<>()).remove(closing);
		}
	}

	/**
	 * Reports a cycle and returns the row that closes it. Returns null if there is no
	 * cycle.
	 */
	private @Nullable Row closing() {
		dropDeadEnds();
		if (this.onward.isEmpty()) {
			return null;
		}
		// Each remaining organisation leads to another, so that a walk must close a
		// cycle.
		Map<String, Row> walk = new LinkedHashMap<>();
		String code = this.onward.keySet().iterator().next();
		Row last = null;
		while (!walk.containsKey(code)) {
			last = this.onward.getOrDefault(code, List.of()).getFirst();
			walk.put(code, last);
			code = String.valueOf(last.text("successor"));
		}
		List<String> cycle = new ArrayList<>(walk.keySet());
		cycle = new ArrayList<>(cycle.subList(cycle.indexOf(code), cycle.size()));
		cycle.add(code);
		if (last != null) {
			this.faults.add(last, "successor", code, "closes a cycle: " + String.join(" to ", cycle),
					"An organisation cannot succeed itself through others. Remove one of these successions.");
		}
		return last;
	}

	private void dropDeadEnds() {
		boolean dropped = true;
		while (dropped) {
			Set<String> left = new HashSet<>(this.onward.keySet());
			dropped = false;
			for (List<Row> rows : this.onward.values()) {
				dropped |= rows.removeIf((row) -> !left.contains(row.text("successor")));
			}
			dropped |= this.onward.values().removeIf(List::isEmpty);
		}
	}

}
