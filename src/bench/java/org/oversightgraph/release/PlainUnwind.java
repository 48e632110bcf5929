package org.oversightgraph.release;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.Row;
import org.oversightgraph.dataset.Target;

/**
 * A plain way to write the same nodes, relationships and properties: one statement for
 * each table, in batches. It compares nothing, and stores no earlier state and no log.
 * Readers see unfinished data. Only the statements are timed, not the preparation of
 * their parameters.
 */
public final class PlainUnwind {

	private final Driver driver;

	private long nanoseconds;

	/** Writes with this driver. */
	public PlainUnwind(Driver driver) {
		this.driver = driver;
	}

	/** Writes into an empty graph, and returns the time. */
	public Duration write(DatasetContent content) {
		try (Session session = this.driver.session()) {
			for (Write write : Write.of(content.rows())) {
				if (!write.rows().isEmpty()) {
					write(session, write, content);
				}
			}
		}
		return Duration.ofNanos(this.nanoseconds);
	}

	/** Deletes the data and writes it again, and returns the time of both. */
	public Duration rewrite(DatasetContent content) {
		long begin = System.nanoTime();
		try (Session session = this.driver.session()) {
			session.run("""
					MATCH (n)-[r]->() WHERE none(label IN labels(n) WHERE label STARTS WITH '__')
					CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS""").consume();
			session.run("""
					MATCH (n) WHERE none(label IN labels(n) WHERE label STARTS WITH '__')
					CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS""").consume();
		}
		this.nanoseconds += System.nanoTime() - begin;
		return write(content);
	}

	private void write(Session session, Write write, DatasetContent content) {
		String statement = statement(write);
		List<Row> rows = write.rows();
		for (int begin = 0; begin < rows.size(); begin += Batches.SIZE) {
			List<Row> batch = rows.subList(begin, Math.min(rows.size(), begin + Batches.SIZE));
			Map<String, Object> parameters = Map.of("rows",
					write.parameters(new ArrayList<>(batch), content.header().nature(), 1).get("rows"));
			long started = System.nanoTime();
			session.executeWrite((work) -> work.run(statement, parameters).consume());
			this.nanoseconds += System.nanoTime() - started;
		}
	}

	private static String statement(Write write) {
		String labels = String.join(":", write.labels());
		return switch (write.rows().getFirst().table().target()) {
			case Target.Link link -> "UNWIND $rows AS row %s %s CREATE (a)-[r:%s]->(b) SET r = row.properties"
				.formatted(match("a", link.from(), "from"), match("b", link.to(), "to"), link.type());
			case Target.OwnedNode node -> "UNWIND $rows AS row %s CREATE (a)-[:%s]->(n:%s) SET n = row.properties"
				.formatted(match("a", node.owner(), "from"), node.type(), labels);
			case Target.SourceNode _, Target.Body _, Target.ArrangementNode _ ->
				"UNWIND $rows AS row CREATE (n:%s) SET n = row.properties".formatted(labels);
		};
	}

	private static String match(String variable, Target.End end, String value) {
		return "MATCH (%s:%s {%s: row.%s})".formatted(variable, end.label(), end.key(), value);
	}

}
