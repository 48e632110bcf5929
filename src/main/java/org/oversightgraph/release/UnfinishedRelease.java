package org.oversightgraph.release;

import java.util.List;
import java.util.Map;

import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import org.oversightgraph.organisation.DescribedNode;
import org.oversightgraph.platform.neo4j.Statements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Undoes a release whose import was cut short. Readers have never seen it; undoing it
 * gives its number free and its rows back to the release before. Being cut short itself
 * does no harm: it is begun again.
 */
final class UnfinishedRelease {

	private static final Logger logger = LoggerFactory.getLogger(UnfinishedRelease.class);

	private static final String RESTORE = "UNWIND $rows AS row MATCH (n:Organisation {code: row.code}) SET n = row.properties";

	// Bodies come last: a transaction that deleted all that hangs on thousands of them
	// could
	// take more memory than there is.
	private static final List<String> UNDO = List.of("""
			MATCH (change:Change {release: $number})
			CALL (change) { DELETE change } IN TRANSACTIONS OF 10000 ROWS""", """
			MATCH ()-[r]->() WHERE r.addedIn = $number
			CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS""", """
			MATCH (n) WHERE n.addedIn = $number AND NOT n:Organisation
			CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS""", """
			MATCH (n) WHERE n.addedIn = $number
			CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS""", """
			MATCH ()-[r]->() WHERE r.removedIn = $number
			CALL (r) { SET r.removedIn = %1$d } IN TRANSACTIONS OF 10000 ROWS""", """
			MATCH (n) WHERE n.removedIn = $number
			CALL (n) { SET n.removedIn = %1$d } IN TRANSACTIONS OF 10000 ROWS""", """
			MATCH (release:Release {number: $number, state: 'WRITING'})
			DELETE release""");

	private UnfinishedRelease() {
	}

	/**
	 * Undoes what is unfinished; does nothing if nothing is. Only the one who holds the
	 * lock may.
	 */
	static void undo(Session session) {
		session.run(Statements.query("release-unfinished", Map.of()))
			.list((row) -> row.get("number").asLong())
			.forEach((number) -> {
				logger.warn("The import of release {} was cut short; it is undone", number);
				undo(session, number);
			});
	}

	private static void undo(Session session, long number) {
		List<Map<String, Object>> described = session
			.run(Statements.query("whole/described-in", Map.of("number", number)))
			.list((row) -> Map.of("code", row.get("code").asString(), "properties", before(row.get("earlier"))));
		session.executeWriteWithoutResult((work) -> work.run(RESTORE, Map.of("rows", described)).consume());
		for (String statement : UNDO) {
			session.run(statement.formatted(RowElement.OPEN), Map.of("number", number)).consume();
		}
	}

	private static Map<String, Object> before(Value earlier) {
		List<String> kept = earlier.asList(Value::asString);
		Map<String, Object> properties = DescribedNode.restored(kept.getLast());
		if (kept.size() > 1) {
			properties.put(DescribedNode.EARLIER, kept.subList(0, kept.size() - 1));
		}
		return properties;
	}

}
