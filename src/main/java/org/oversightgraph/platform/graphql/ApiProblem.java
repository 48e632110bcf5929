package org.oversightgraph.platform.graphql;

import java.util.Map;

/** A problem whose message is meant for the client: what is wrong and what to do. */
public final class ApiProblem extends RuntimeException {

	private final ProblemCode code;

	private final transient Map<String, Object> details;

	public ApiProblem(ProblemCode code, String message) {
		this(code, message, Map.of());
	}

	/**
	 * A problem with more for programs to read.
	 * @param details what else {@code extensions} has, in plain values
	 */
	public ApiProblem(ProblemCode code, String message, Map<String, Object> details) {
		super(message);
		this.code = code;
		this.details = Map.copyOf(details);
	}

	/** What sort of problem it is. */
	public ProblemCode code() {
		return this.code;
	}

	/** What else there is for programs to read. */
	public Map<String, Object> details() {
		return this.details;
	}

}
