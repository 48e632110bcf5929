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
 * Undoes a release whose import was interrupted. Readers have never seen it. Its number
 * becomes free, and its rows return to the previous release. If undoing is interrupted,
 * it starts again.
 */
final class UnfinishedRelease {

	private static final Logger logger = LoggerFactory.getLogger(UnfinishedRelease.class);

	private static final String RESTORE = "UNWIND $rows AS row MATCH (n:Organisation {code: row.code}) SET n = row.properties";

	// Organisations come last. Deleting thousands of them with all their relationships
	// in one transaction could exceed the memory.
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
	 * Undoes unfinished releases. Only the holder of the lock may call this.
	 */
	static void undo(Session session) {
		numbers(session).forEach((number) -> {
			logger.warn("The import of release {} was interrupted and is being undone", number);
			undo(session, number);
		});
	}

	/** Returns the numbers of releases that are being written or were interrupted. */
	static List<Long> numbers(Session session) {
		return session.run(Statements.query("release-unfinished", Map.of())).list((row) -> row.get("number").asLong());
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
		List<String> descriptions = earlier.asList(Value::asString);
		Map<String, Object> properties = DescribedNode.restored(descriptions.getLast());
		if (descriptions.size() > 1) {
			properties.put(DescribedNode.EARLIER, descriptions.subList(0, descriptions.size() - 1));
		}
		return properties;
	}

}
