package org.oversightgraph.platform.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.platform.log.RequestId;
import org.oversightgraph.platform.problem.Problem;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** A request that is refused before any field is fetched. */
final class Refusal extends RuntimeException {

	private final HttpStatusCode status;

	private final ProblemCode code;

	private final transient Map<String, Object> details;

	private final HttpHeaders headers = new HttpHeaders();

	Refusal(HttpStatusCode status, ProblemCode code, String message) {
		this(status, code, message, Map.of());
	}

	private Refusal(HttpStatusCode status, ProblemCode code, String message, Map<String, Object> details) {
		super(message);
		this.status = status;
		this.code = code;
		this.details = details;
	}

	Refusal(HttpStatus status, String message) {
		this(status, ProblemCode.BAD_REQUEST, message);
	}

	/** Adds a header that states the remedy. */
	Refusal with(String header, String value) {
		this.headers.set(header, value);
		return this;
	}

	static Refusal bad(String message) {
		return new Refusal(HttpStatus.BAD_REQUEST, message);
	}

	static Refusal of(ApiProblem problem) {
		Refusal refusal = new Refusal(problem.code().status(), problem.code(), String.valueOf(problem.getMessage()),
				problem.details());
		problem.addTo(refusal.headers);
		return refusal;
	}

	static Refusal of(Problem problem) {
		Refusal refusal = new Refusal(problem.status(), problem.code(), problem.message(), problem.details());
		refusal.headers.putAll(problem.headers());
		return refusal;
	}

	HttpStatusCode status() {
		return this.status;
	}

	ProblemCode code() {
		return this.code;
	}

	HttpHeaders headers() {
		return this.headers;
	}

	/** Returns this refusal as a GraphQL response. */
	Map<String, Object> body() {
		Map<String, Object> extensions = new LinkedHashMap<>(this.details);
		extensions.put("code", this.code.name());
		extensions.put("classification", this.code.name());
		RequestId.current().ifPresent((id) -> extensions.put(RequestId.KEY, id));
		return Map.of("errors", List.of(Map.of("message", String.valueOf(getMessage()), "extensions", extensions)));
	}

}
