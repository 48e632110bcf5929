package org.oversightgraph.dataset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows to be written by one statement. Labels and types are parameters, so that the
 * server plans a handful of statements and not one for every table; planning is most of
 * the work of loading into a server that has just started.
 *
 * @param cypher the statement, which makes of each of {@code $rows} a node, a
 * relationship, or one of each
 * @param labels the labels of the nodes it makes; empty when it makes none
 * @param type the type of the relationships it makes; empty when it makes none
 * @param rows what it takes
 */
record Write(String cypher, List<String> labels, String type, List<Entry> rows) {

	/**
	 * What becomes a node or a relationship.
	 *
	 * @param from the key of the node at the beginning; empty where there is none
	 * @param to the key of the node at the end; empty where there is none
	 * @param properties its properties
	 */
	record Entry(String from, String to, Map<String, Object> properties) {

		/** The same, or as it was brought in by an earlier release. */
		Entry addedEarlier(Map<String, String> releaseByKey) {
			String release = releaseByKey.get(String.valueOf(this.properties.get("key")));
			if (release == null) {
				return this;
			}
			Map<String, Object> added = new HashMap<>(this.properties);
			added.put("addedIn", release);
			return new Entry(this.from, this.to, added);
		}

		Map<String, Object> parameters() {
			return Map.of("from", this.from, "to", this.to, "properties", this.properties);
		}

	}

	/** Makes a node of each row. */
	static Write nodes(List<String> labels, List<Entry> rows) {
		return new Write("UNWIND $rows AS row CREATE (n:$($labels)) SET n = row.properties", labels, "", rows);
	}

	/** Makes a relationship of each row. */
	static Write links(Target.Link link, List<Entry> rows) {
		return new Write("UNWIND $rows AS row %s %s CREATE (a)-[r:$($type)]->(b) SET r = row.properties"
			.formatted(match("a", link.from(), "from"), match("b", link.to(), "to")), List.of(), link.type(), rows);
	}

	/** Makes a node of each row, and a relationship to it from its owner. */
	static Write owned(Target.OwnedNode node, List<Entry> rows) {
		return new Write("UNWIND $rows AS row %s CREATE (a)-[:$($type)]->(n:$($labels)) SET n = row.properties"
			.formatted(match("a", node.owner(), "from")), List.of(node.label()), node.type(), rows);
	}

	private static String match(String variable, Target.End end, String value) {
		return "MATCH (%s:%s {%s: row.%s})".formatted(variable, end.label(), end.key(), value);
	}

	/** The parameters of the statement for some of the rows. */
	Map<String, Object> parameters(List<Entry> some) {
		return Map.of("labels", this.labels, "type", this.type, "rows", some.stream().map(Entry::parameters).toList());
	}

}
