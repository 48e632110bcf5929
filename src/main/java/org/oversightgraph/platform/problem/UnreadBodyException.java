package org.oversightgraph.platform.problem;

import java.io.IOException;

/** The body of a request that is not read to its end. */
public final class UnreadBodyException extends IOException {

	private static final long serialVersionUID = 1L;

	private final transient Problem problem;

	/**
	 * Makes the exception.
	 * @param problem what the client is told
	 */
	public UnreadBodyException(Problem problem) {
		super(problem.message());
		this.problem = problem;
	}

	/** What the client is told. */
	public Problem problem() {
		return this.problem;
	}

}
