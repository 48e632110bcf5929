package org.oversightgraph.platform.graphql;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A problem whose message is meant for the client: what is wrong and what to do. */
public final class ApiProblem extends RuntimeException {

	/** The member of {@code extensions} that says when to try again. */
	public static final String RETRY_AFTER = "retryAfterSeconds";

	private static final long USUAL_WAIT = 5;

	private final ProblemCode code;

	private final transient Map<String, Object> details;

	private final @Nullable String unknown;

	public ApiProblem(ProblemCode code, String message) {
		this(code, message, Map.of());
	}

	/**
	 * A problem with more for programs to read.
	 * @param details what else {@code extensions} has, in plain values
	 */
	public ApiProblem(ProblemCode code, String message, Map<String, Object> details) {
		this(code, message, details, null);
	}

	private ApiProblem(ProblemCode code, String message, Map<String, Object> details, @Nullable String unknown) {
		super(message);
		this.code = code;
		this.details = complete(code, details);
		this.unknown = unknown;
	}

	/** Every problem that time may mend says when to try again. */
	private static Map<String, Object> complete(ProblemCode code, Map<String, Object> details) {
		if (code.status() != HttpStatus.SERVICE_UNAVAILABLE || details.containsKey(RETRY_AFTER)) {
			return Map.copyOf(details);
		}
		Map<String, Object> complete = new HashMap<>(details);
		complete.put(RETRY_AFTER, USUAL_WAIT);
		return Map.copyOf(complete);
	}

	/**
	 * A problem that may be over after some time.
	 * @param retryAfter how long a client should wait before it tries again
	 */
	public static ApiProblem retryable(ProblemCode code, String message, Duration retryAfter) {
		return new ApiProblem(code, message, Map.of(RETRY_AFTER, Math.max(1, retryAfter.toSeconds())));
	}

	/**
	 * Nothing has a code.
	 * @param unknown the code, for which others may be meant
	 */
	public static ApiProblem unknown(String unknown, String message) {
		return new ApiProblem(ProblemCode.NOT_FOUND, message, Map.of(), unknown);
	}

	/** What sort of problem it is. */
	public ProblemCode code() {
		return this.code;
	}

	/** What else there is for programs to read. */
	public Map<String, Object> details() {
		return this.details;
	}

	/** Sets the header {@code Retry-After} if it may help to try again later. */
	public void addTo(HttpHeaders headers) {
		retryAfter(headers, this.details);
	}

	/**
	 * Sets the header {@code Retry-After} if an error says when to try again.
	 * @param extensions the extensions of the error
	 */
	public static void retryAfter(HttpHeaders headers, Map<String, ?> extensions) {
		if (extensions.get(RETRY_AFTER) instanceof Number seconds) {
			headers.set(HttpHeaders.RETRY_AFTER, seconds.toString());
		}
	}

	/** The code that nothing has, if that is the problem. */
	public Optional<String> unknown() {
		return Optional.ofNullable(this.unknown);
	}

	/** The same with more to say. */
	ApiProblem adding(String sentence) {
		return sentence.isEmpty() ? this
				: new ApiProblem(this.code, getMessage() + sentence, this.details, this.unknown);
	}

}
