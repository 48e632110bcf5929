package org.oversightgraph.release;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import org.oversightgraph.dataset.Row;
import org.oversightgraph.organisation.DescribedNode;
import org.oversightgraph.platform.neo4j.Statements;

/** Reads the rows of a release from the graph. */
final class GraphRows {

	private static final int REPORT_INTERVAL = 5000;

	private GraphRows() {
	}

	/**
	 * A row and its element in the graph.
	 *
	 * @param row the row
	 * @param elementId the server's id of the element
	 * @param properties the properties of an organisation; empty for other elements
	 */
	record Stored(Row row, String elementId, Map<String, Object> properties) {
	}

	/**
	 * Returns every row of a release by key, also restricted rows, in no particular
	 * order.
	 * @param others rows of another state, by key; equal rows are shared, which saves
	 * memory
	 * @param progress receives the number of rows read, of about as many as
	 * {@code others}
	 */
	static Map<String, Stored> in(long release, SimpleQueryRunner graph, Map<String, Row> others, Progress progress) {
		Map<String, Stored> rows = new LinkedHashMap<>();
		for (String statement : List.of("whole/keyed-records", "whole/owned-records", "whole/relationships")) {
			each(statement, release, graph, (key, stored) -> {
				Row other = others.get(key);
				rows.put(key, (other != null && other.written().equals(stored.row().written()))
						? new Stored(other, stored.elementId(), stored.properties()) : stored);
				if (rows.size() % REPORT_INTERVAL == 0) {
					progress.at("Comparing", Math.min(rows.size(), others.size()), others.size());
				}
			});
		}
		return rows;
	}

	/** Returns the organisations that earlier releases have withdrawn, by key. */
	static Map<String, Stored> bodiesTakenOut(long release, SimpleQueryRunner graph) {
		Map<String, Stored> rows = new HashMap<>();
		each("whole/removed-organisations", release, graph, rows::put);
		return rows;
	}

	private static void each(String statement, long release, SimpleQueryRunner graph,
			BiConsumer<String, Stored> consumer) {
		graph.run(Statements.query(statement, Map.of("release", release, Statements.RESTRICTED, true)))
			.forEachRemaining((row) -> {
				Stored stored = stored(row, release);
				consumer.accept(stored.row().fingerprint(), stored);
			});
	}

	private static Stored stored(Record row, long release) {
		Value element = row.get("element");
		boolean isBody = !element.get(DescribedNode.DESCRIBED_IN).isNull();
		MapAccessor described = isBody ? DescribedNode.in(release, element) : element;
		return new Stored(RowElement.row(described, row.get("from").asString(), row.get("to").asString()),
				row.get("id").asString(), isBody ? element.asMap() : Map.of());
	}

}
