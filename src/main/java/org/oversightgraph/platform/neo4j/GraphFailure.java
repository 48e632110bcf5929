package org.oversightgraph.platform.neo4j;

import java.util.Optional;
import java.util.stream.Stream;

import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;

/** Tells failures to reach the graph from others. */
public final class GraphFailure {

	private GraphFailure() {
	}

	/** Why the graph cannot be reached, as a sentence; empty if something else failed. */
	public static Optional<String> unavailable(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.flatMap((cause) -> reason(cause).stream())
			.findFirst();
	}

	private static Optional<String> reason(Throwable cause) {
		return switch (cause) {
			case GraphInUseException inUse -> Optional.of(String.valueOf(inUse.getMessage()));
			case AuthenticationException _ -> Optional.of("The graph refuses the user or the password.");
			case ServiceUnavailableException _, SessionExpiredException _, TransientException _ ->
				Optional.of("The graph cannot be reached.");
			default -> Optional.empty();
		};
	}

}
