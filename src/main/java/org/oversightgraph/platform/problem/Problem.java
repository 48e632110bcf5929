package org.oversightgraph.platform.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.platform.log.RequestId;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * A problem in the form of an HTTP response.
 *
 * @param status the status of the response
 * @param code the kind of problem
 * @param message the fault and the remedy
 * @param details details for programs
 * @param headers further headers of the response
 */
public record Problem(HttpStatusCode status, ProblemCode code, String message, Map<String, Object> details,
		HttpHeaders headers) {

	/** Creates a problem with another status than its code's. */
	public static Problem of(HttpStatusCode status, ProblemCode code, String message) {
		return new Problem(status, code, message, Map.of(), new HttpHeaders());
	}

	/** Creates a problem with the status of its code. */
	public static Problem of(ApiProblem problem) {
		HttpHeaders headers = new HttpHeaders();
		problem.addTo(headers);
		return new Problem(problem.code().status(), problem.code(), String.valueOf(problem.getMessage()),
				problem.details(), headers);
	}

	/**
	 * Creates the problem of a request that failed with a status and without further
	 * information.
	 */
	public static Problem of(HttpStatusCode status) {
		return of(status, codeOf(status), defaultMessage(status));
	}

	private static ProblemCode codeOf(HttpStatusCode status) {
		return switch (status.value()) {
			case 401 -> ProblemCode.UNAUTHENTICATED;
			case 403 -> ProblemCode.FORBIDDEN;
			case 404 -> ProblemCode.NOT_FOUND;
			case 409 -> ProblemCode.CONFLICT;
			case 413 -> ProblemCode.LIMIT_EXCEEDED;
			case 429 -> ProblemCode.RATE_LIMITED;
			case 503 -> ProblemCode.UNAVAILABLE;
			default -> (status.is4xxClientError() || status.value() == 501 || status.value() == 505)
					? ProblemCode.BAD_REQUEST : ProblemCode.INTERNAL;
		};
	}

	private static String defaultMessage(HttpStatusCode status) {
		return switch (status.value()) {
			case 404 -> "Nothing exists at this address.";
			case 405 -> "This method is not supported here.";
			case 406 -> "The header Accept allows no type of this address.";
			case 413 -> "The request is too large.";
			case 414 -> "The address is too long.";
			case 415 -> "The type in the header Content-Type is not supported here.";
			case 431 -> "The headers are too large.";
			case 417 -> "The header Expect must be 100-continue.";
			case 501 -> "The server does not support this method or this transfer encoding.";
			case 503 -> "The server cannot answer at the moment. Try again shortly.";
			case 505 -> "The server does not support this version of HTTP. Use HTTP/1.1.";
			default -> status.is4xxClientError() ? "The request is invalid. Check its address and its headers."
					: "The server failed to answer this request. The request is valid.";
		};
	}

	/** Returns this problem for REST. */
	public ProblemDetail detail() {
		ProblemDetail detail = ProblemDetail.forStatusAndDetail(this.status, this.message);
		HttpStatus known = HttpStatus.resolve(this.status.value());
		detail.setTitle((known != null) ? known.getReasonPhrase() : "Error");
		detail.setProperty("code", this.code.name());
		this.details.forEach(detail::setProperty);
		RequestId.current().ifPresent((id) -> detail.setProperty(RequestId.KEY, id));
		return detail;
	}

	/** Returns this problem for REST, as the response of a controller. */
	public ResponseEntity<ProblemDetail> response() {
		return ResponseEntity.status(this.status)
			.headers((all) -> all.putAll(this.headers))
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(detail());
	}

	/** Returns this problem for GraphQL. */
	public Map<String, Object> graphQl() {
		Map<String, Object> extensions = new LinkedHashMap<>(this.details);
		extensions.put("code", this.code.name());
		extensions.put("classification", this.code.name());
		RequestId.current().ifPresent((id) -> extensions.put(RequestId.KEY, id));
		Map<String, Object> error = new LinkedHashMap<>();
		error.put("message", this.message);
		error.put("extensions", extensions);
		return Map.of("errors", List.of(error));
	}

	/** Returns this problem with a text added to its message. */
	public Problem adding(String sentence) {
		return new Problem(this.status, this.code, this.message + sentence, this.details, this.headers);
	}

	/** Returns this problem with another header. */
	public Problem with(String header, String value) {
		HttpHeaders more = new HttpHeaders();
		more.putAll(this.headers);
		more.set(header, value);
		return new Problem(this.status, this.code, this.message, this.details, more);
	}

	/**
	 * Whether the server itself has refused a request, for example because a body stopped
	 * arriving. It then answers with its error page.
	 */
	public static boolean isAnswered(HttpServletResponse response) {
		return response.isCommitted() && response.getStatus() >= HttpStatus.BAD_REQUEST.value();
	}

}
