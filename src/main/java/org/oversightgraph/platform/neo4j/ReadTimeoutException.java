package org.oversightgraph.platform.neo4j;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** A read did not finish in the time that its request has. */
public final class ReadTimeoutException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Duration limit;

	/**
	 * A read that was ended, or not begun.
	 * @param limit the time that the whole request had
	 * @param cause what ended it; null if it was not begun
	 */
	public ReadTimeoutException(Duration limit, @Nullable Throwable cause) {
		super("no answer from the database within " + limit, cause);
		this.limit = limit;
	}

	/** The time that the whole request had. */
	public Duration limit() {
		return this.limit;
	}

}
