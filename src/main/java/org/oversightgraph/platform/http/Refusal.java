package org.oversightgraph.platform.http;

import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.platform.problem.Problem;

import org.springframework.http.HttpStatus;

/** A request that is refused before any field is fetched. */
final class Refusal extends RuntimeException {

	private final transient Problem problem;

	Refusal(HttpStatus status, String message) {
		this(Problem.of(status, ProblemCode.BAD_REQUEST, message));
	}

	Refusal(Problem problem) {
		super(problem.message());
		this.problem = problem;
	}

	static Refusal bad(String message) {
		return new Refusal(HttpStatus.BAD_REQUEST, message);
	}

	/** Returns this refusal with a header that states the remedy. */
	Refusal with(String header, String value) {
		return new Refusal(this.problem.with(header, value));
	}

	Problem problem() {
		return this.problem;
	}

}
