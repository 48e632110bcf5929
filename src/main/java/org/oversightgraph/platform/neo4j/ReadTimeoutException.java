package org.oversightgraph.platform.neo4j;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** A read exceeded the time limit of its request. */
public final class ReadTimeoutException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Duration limit;

	/**
	 * Creates the exception.
	 * @param limit the time limit of the request
	 * @param cause the reason for the end; null if the read had not started
	 */
	public ReadTimeoutException(Duration limit, @Nullable Throwable cause) {
		super("no answer from the database within " + limit, cause);
		this.limit = limit;
	}

	/** Returns the time limit of the request. */
	public Duration limit() {
		return this.limit;
	}

}
