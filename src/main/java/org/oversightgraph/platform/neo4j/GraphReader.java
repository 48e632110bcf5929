package org.oversightgraph.platform.neo4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.oversightgraph.platform.graphql.ProblemResolver;
import org.oversightgraph.platform.limit.Deadline;

/**
 * Reads the graph: one named statement, one read transaction, one round trip. Statements
 * are resources under {@code cypher/}; their parameters are never part of their text.
 */
public final class GraphReader {

	private final Driver driver;

	private final SessionConfig session;

	private final Duration timeout;

	private final Map<String, String> statements = new ConcurrentHashMap<>();

	/**
	 * Reads through a driver.
	 * @param database the database, or null for the user's home database
	 * @param timeout after which the server ends a statement
	 */
	public GraphReader(Driver driver, @Nullable String database, Duration timeout) {
		this.driver = driver;
		// Bookmarks let a read on a cluster see what this process has written.
		SessionConfig.Builder config = SessionConfig.builder()
			.withBookmarkManager(driver.executableQueryBookmarkManager());
		this.session = ((database != null) ? config.withDatabase(database) : config).build();
		this.timeout = timeout;
	}

	/**
	 * Runs a statement and maps its records.
	 * @param statement its name: the path of the resource below {@code cypher/}, without
	 * its ending
	 * @throws org.neo4j.driver.exceptions.Neo4jException if the server cannot be reached
	 * or ends the statement
	 * @throws org.oversightgraph.platform.graphql.ApiProblem if the time for the whole
	 * question is over
	 */
	public <T> List<T> read(String statement, Map<String, Object> parameters, Function<Record, T> mapper) {
		String cypher = this.statements.computeIfAbsent(statement, GraphReader::load);
		TransactionConfig limited = TransactionConfig.builder().withTimeout(timeLeft()).build();
		try (Session open = this.driver.session(this.session)) {
			return open.executeRead((work) -> work.run(cypher, parameters).list(mapper), limited);
		}
	}

	/**
	 * The server ends a statement when the question it is for has to be answered, so that
	 * nothing runs on for an answer that nobody waits for. It counts in whole
	 * milliseconds.
	 */
	private Duration timeLeft() {
		Duration left = Deadline.left()
			.filter((time) -> time.compareTo(this.timeout) < 0)
			.orElse(this.timeout)
			.truncatedTo(ChronoUnit.MILLIS);
		if (left.isZero() || left.isNegative()) {
			throw ProblemResolver.tookTooLong();
		}
		return left;
	}

	private static String load(String statement) {
		String path = "cypher/" + statement + ".cypher";
		try (InputStream resource = GraphReader.class.getClassLoader().getResourceAsStream(path)) {
			if (resource == null) {
				throw new IllegalArgumentException("no statement " + path);
			}
			return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
