package org.oversightgraph.platform.graphql;

/** A problem whose message is meant for the client: what is wrong and what to do. */
public final class ApiProblem extends RuntimeException {

	private final ProblemCode code;

	public ApiProblem(ProblemCode code, String message) {
		super(message);
		this.code = code;
	}

	/** What sort of problem it is. */
	public ProblemCode code() {
		return this.code;
	}

}
