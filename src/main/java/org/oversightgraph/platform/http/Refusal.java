package org.oversightgraph.platform.http;

import java.util.List;
import java.util.Map;

import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A request that is refused before any field is asked. */
final class Refusal extends RuntimeException {

	private final HttpStatus status;

	private final ProblemCode code;

	private final HttpHeaders headers = new HttpHeaders();

	Refusal(HttpStatus status, ProblemCode code, String message) {
		super(message);
		this.status = status;
		this.code = code;
	}

	Refusal(HttpStatus status, String message) {
		this(status, ProblemCode.BAD_REQUEST, message);
	}

	/** A refusal with a header that says what would do. */
	Refusal with(String header, String value) {
		this.headers.set(header, value);
		return this;
	}

	static Refusal bad(String message) {
		return new Refusal(HttpStatus.BAD_REQUEST, message);
	}

	static Refusal of(ApiProblem problem) {
		return new Refusal(problem.code().status(), problem.code(), String.valueOf(problem.getMessage()));
	}

	HttpStatus status() {
		return this.status;
	}

	ProblemCode code() {
		return this.code;
	}

	HttpHeaders headers() {
		return this.headers;
	}

	/** In the form of a GraphQL response. */
	Map<String, Object> body() {
		return Map.of("errors", List.of(Map.of("message", String.valueOf(getMessage()), "extensions",
				Map.of("code", this.code.name(), "classification", this.code.name()))));
	}

}
