package org.oversightgraph.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.dataset.DatasetFormat;
import org.oversightgraph.dataset.DatasetNature;
import org.oversightgraph.dataset.Row;
import org.oversightgraph.dataset.Table;
import org.oversightgraph.dataset.Target;

/**
 * Rows that one statement writes. Labels and types are parameters, so that the server
 * plans few statements and not one for every table. Plans are most of the work of an
 * import on a new server.
 *
 * @param cypher the statement, which creates a node, a relationship, or one of each for
 * each of {@code $rows}
 * @param labels the labels of the new nodes; empty if there are none
 * @param type the type of the new relationships; empty if there are none
 * @param rows the rows
 */
record Write(String cypher, List<String> labels, String type, List<Row> rows) {

	/** Returns the writes of rows, in the order of their references. */
	static List<Write> of(List<Row> rows) {
		List<Write> writes = new ArrayList<>();
		Map<String, List<Row>> byTable = rows.stream().collect(Collectors.groupingBy((row) -> row.table().name()));
		for (Table table : DatasetFormat.tables()) {
			List<Row> ofTable = byTable.getOrDefault(table.name(), List.of());
			if (!ofTable.isEmpty()) {
				writes.addAll(of(table.target(), ofTable));
			}
		}
		return writes;
	}

	private static List<Write> of(Target target, List<Row> rows) {
		return switch (target) {
			case Target.SourceNode _ -> List.of(nodes(List.of("Source"), rows));
			case Target.Body body -> List.of(nodes(List.of("Organisation", body.kind().label()), rows));
			case Target.ArrangementNode _ -> arrangements(rows);
			case Target.Link link -> List.of(links(link, rows));
			case Target.OwnedNode node -> List.of(owned(node, rows));
		};
	}

	private static List<Write> arrangements(List<Row> rows) {
		List<Write> writes = new ArrayList<>();
		for (ArrangementKind kind : ArrangementKind.values()) {
			List<Row> ofKind = rows.stream().filter((row) -> kind.name().equals(row.text("kind"))).toList();
			writes.add(nodes(List.of("Arrangement", kind.label()), ofKind));
		}
		return writes;
	}

	private static Write nodes(List<String> labels, List<Row> rows) {
		return new Write("UNWIND $rows AS row CREATE (n:$($labels)) SET n = row.properties", labels, "", rows);
	}

	private static Write links(Target.Link link, List<Row> rows) {
		return new Write("UNWIND $rows AS row %s %s CREATE (a)-[r:$($type)]->(b) SET r = row.properties"
			.formatted(match("a", link.from(), "from"), match("b", link.to(), "to")), List.of(), link.type(), rows);
	}

	private static Write owned(Target.OwnedNode node, List<Row> rows) {
		return new Write("UNWIND $rows AS row %s CREATE (a)-[:$($type)]->(n:$($labels)) SET n = row.properties"
			.formatted(match("a", node.owner(), "from")), List.of(node.label()), node.type(), rows);
	}

	/** Matches the current element of an end. An amended row is a new element. */
	private static String match(String variable, Target.End end, String value) {
		return "MATCH (%1$s:%2$s {%3$s: row.%4$s}) WHERE %1$s.removedIn = %5$d".formatted(variable, end.label(),
				end.key(), value, RowElement.OPEN);
	}

	/** Returns the parameters of the statement for a batch. */
	Map<String, Object> parameters(List<Row> batch, DatasetNature nature, long release) {
		return Map.of("labels", this.labels, "type", this.type, "rows",
				batch.stream().map((row) -> parameters(row, nature, release)).toList());
	}

	private static Map<String, Object> parameters(Row row, DatasetNature nature, long release) {
		Target target = row.table().target();
		Target.End from = switch (target) {
			case Target.Link link -> link.from();
			case Target.OwnedNode node -> node.owner();
			default -> null;
		};
		Target.End to = (target instanceof Target.Link link) ? link.to() : null;
		return Map.of("from", end(row, from), "to", end(row, to), "properties",
				RowElement.properties(row, nature, release));
	}

	private static String end(Row row, Target.@Nullable End end) {
		String key = (end != null) ? row.text(end.column()) : null;
		return (key != null) ? key : "";
	}

}
