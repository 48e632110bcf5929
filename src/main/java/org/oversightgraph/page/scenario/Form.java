package org.oversightgraph.page.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The values of the form for a change.
 *
 * @param change the change
 * @param values the values by field
 * @param icbs the chosen ICBs
 */
record Form(Change change, Map<String, String> values, List<String> icbs) {

	/** The value of the field for the cluster that stands for all clusters. */
	static final String ALL = "all";

	/** Returns what is missing, as a sentence; null if the form is complete. */
	@Nullable String missing() {
		return switch (this.change) {
			case MERGE_CLUSTER -> has("cluster") ? null : "Choose a cluster.";
			case MERGE_ICBS -> (this.icbs.size() < 2) ? "Choose at least two ICBs." : null;
			case MOVE_TRUST -> (has("trust") && has("from") && has("to")) ? null
					: "Name a trust, the ICB that it leaves, and the ICB that it joins.";
			case NAME_LEAD -> (has("of") && has("lead")) ? null
					: "Name a trust or provider collaborative, and the lead.";
		};
	}

	private boolean has(String field) {
		return this.values.containsKey(field);
	}

	/** Returns the change as the API takes it. */
	Map<String, Object> variable() {
		return switch (this.change) {
			case MERGE_CLUSTER -> ALL.equals(value("cluster")) ? Map.of("mergeClusters", true)
					: Map.of("mergeCluster", Map.of("cluster", value("cluster")));
			case MERGE_ICBS -> {
				Map<String, Object> merger = new HashMap<>(Map.of("icbs", this.icbs));
				if (has("name")) {
					merger.put("name", value("name"));
				}
				yield Map.of("mergeIcbs", merger);
			}
			case MOVE_TRUST ->
				Map.of("moveTrust", Map.of("trust", value("trust"), "from", value("from"), "to", value("to")));
			case NAME_LEAD -> Map.of("lead", Map.of("of", value("of"), "lead", value("lead")));
		};
	}

	private String value(String field) {
		return this.values.getOrDefault(field, "");
	}

}
