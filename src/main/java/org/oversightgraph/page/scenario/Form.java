package org.oversightgraph.page.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.scenario.ScenarioView.Choices;
import org.oversightgraph.page.scenario.ScenarioView.Nodes;

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

	/** Returns the missing fields, in a sentence; null if the form is complete. */
	@Nullable String missing() {
		return switch (this.change) {
			case MERGE_CLUSTER -> has("cluster") ? null : "Choose a cluster.";
			case MERGE_ICBS -> (this.icbs.size() < 2) ? "Choose at least two ICBs." : null;
			case MOVE_TRUST -> (has("trust") && has("from") && has("to")) ? null
					: "Name a trust, the ICB that it leaves, and the ICB that it joins.";
			case NAME_LEAD ->
				(has("of") && has("lead")) ? null : "Name a trust or provider collaborative, and the lead.";
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

	/**
	 * Returns the question as a title.
	 * @param named the organisation that the reader named; null for none
	 */
	String title(Choices choices, @Nullable Body named) {
		String subject = (named == null) ? "the organisation" : named.shortName();
		return switch (this.change) {
			case MERGE_CLUSTER -> ALL.equals(value("cluster")) ? "What if the ICBs of every cluster merged?"
					: "What if the ICBs of the cluster %s merged?"
						.formatted(name(choices.clusters(), value("cluster")));
			case MERGE_ICBS -> "What if the ICBs %s merged?"
				.formatted(String.join(", ", this.icbs.stream().map((code) -> name(choices.icbs(), code)).toList()));
			case MOVE_TRUST -> "What if %s moved to %s?".formatted(subject, name(choices.icbs(), value("to")));
			case NAME_LEAD -> "What if %s led the oversight of %s?".formatted(name(new Nodes(
					Stream.concat(choices.icbs().nodes().stream(), choices.regions().nodes().stream()).toList()),
					value("lead")), subject);
		};
	}

	private static String name(Nodes nodes, String code) {
		return nodes.nodes()
			.stream()
			.filter((body) -> body.code().equalsIgnoreCase(code))
			.map(Body::shortName)
			.findFirst()
			.orElse(code);
	}

	private String value(String field) {
		return this.values.getOrDefault(field, "");
	}

}
