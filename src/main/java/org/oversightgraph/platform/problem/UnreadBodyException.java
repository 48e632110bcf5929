package org.oversightgraph.platform.problem;

import java.io.IOException;

/** The body of a request was not read to its end. */
public final class UnreadBodyException extends IOException {

	private static final long serialVersionUID = 1L;

	private final transient Problem problem;

	/**
	 * Creates the exception.
	 * @param problem the problem that the client receives
	 */
	public UnreadBodyException(Problem problem) {
		super(problem.message());
		this.problem = problem;
	}

	/** The problem that the client receives. */
	public Problem problem() {
		return this.problem;
	}

}
