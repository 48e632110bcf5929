package org.oversightgraph.platform.neo4j;

import java.util.Optional;
import java.util.stream.Stream;

import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;

/**
 * The product cannot start on this graph, and a retry does not help until an operator
 * acts.
 */
public class GraphStartException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String action;

	/**
	 * Creates the exception.
	 * @param message the fault, as a sentence
	 * @param action the remedy, as a sentence that names the setting
	 */
	public GraphStartException(String message, String action, Throwable cause) {
		super(message, cause);
		this.action = action;
	}

	/** Returns the permanent refusal of an external server; empty for other failures. */
	public static Optional<GraphStartException> of(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.flatMap((cause) -> refused(cause).stream())
			.findFirst();
	}

	private static Optional<GraphStartException> refused(Throwable cause) {
		return switch (cause) {
			case GraphStartException known -> Optional.of(known);
			case SecurityException refused when isOfSignIn(refused.code()) ->
				Optional.of(new GraphStartException("Neo4j rejects the user name or the password.",
						"Set spring.neo4j.authentication.username and spring.neo4j.authentication.password.", refused));
			case Neo4jException refused when String.valueOf(refused.code()).endsWith("DatabaseNotFound") ->
				Optional.of(new GraphStartException("Neo4j has no database of this name.",
						"Set oversight.graph.database to a database of the server, or remove it to use the user's home "
								+ "database.",
						refused));
			default -> Optional.empty();
		};
	}

	private static boolean isOfSignIn(String code) {
		return code.startsWith("Neo.ClientError.Security") && !code.endsWith("Forbidden");
	}

	/** Returns the remedy. */
	public String action() {
		return this.action;
	}

}
