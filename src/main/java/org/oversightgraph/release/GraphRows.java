package org.oversightgraph.release;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import org.oversightgraph.dataset.DatasetFormat;
import org.oversightgraph.dataset.Row;
import org.oversightgraph.dataset.Target;
import org.oversightgraph.organisation.DescribedNode;
import org.oversightgraph.platform.neo4j.Statements;

/** Reads from the graph the rows that were written into it, as a release has them. */
final class GraphRows {

	private static final int NOW_AND_THEN = 5000;

	private GraphRows() {
	}

	/**
	 * A row and the element that holds it.
	 *
	 * @param row the row
	 * @param elementId by which the server knows the element
	 * @param properties of the element where it is a body; else empty
	 */
	record Stored(Row row, String elementId, Map<String, Object> properties) {
	}

	/**
	 * Every row of a release, by key, in no particular order.
	 * @param others rows at hand, by key: where one is the same, it is given in the place
	 * of the one that was read, so that two states of the data hardly take more memory
	 * than one
	 * @param progress is told now and then how many were read, of about as many as the
	 * others are
	 */
	static Map<String, Stored> in(long release, SimpleQueryRunner graph, Map<String, Row> others, Progress progress) {
		Map<String, Stored> rows = new LinkedHashMap<>();
		for (String statement : List.of("whole/keyed-records", "whole/owned-records", "whole/relationships")) {
			each(statement, release, graph, (key, stored) -> {
				Row other = others.get(key);
				rows.put(key, (other != null && other.written().equals(stored.row().written()))
						? new Stored(other, stored.elementId(), stored.properties()) : stored);
				if (rows.size() % NOW_AND_THEN == 0) {
					progress.at("Comparing", Math.min(rows.size(), others.size()), others.size());
				}
			});
		}
		return rows;
	}

	/** The bodies that some release before has taken out, by key. */
	static Map<String, Stored> bodiesTakenOut(long release, SimpleQueryRunner graph) {
		Map<String, Stored> rows = new HashMap<>();
		each("whole/removed-organisations", release, graph, rows::put);
		return rows;
	}

	private static void each(String statement, long release, SimpleQueryRunner graph,
			BiConsumer<String, Stored> taker) {
		graph.run(Statements.query(statement, Map.of("release", release))).forEachRemaining((row) -> {
			Stored stored = stored(row, release);
			taker.accept(stored.row().fingerprint(), stored);
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
