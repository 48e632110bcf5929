package org.oversightgraph.platform.graphql;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A problem with a message for the client, which states the fault and the remedy. */
public final class ApiProblem extends RuntimeException {

	/**
	 * The member of {@code extensions} with the seconds until the client can try again.
	 */
	public static final String RETRY_AFTER = "retryAfterSeconds";

	private static final long DEFAULT_WAIT = 5;

	private final ProblemCode code;

	private final transient Map<String, Object> details;

	private final @Nullable String unknown;

	public ApiProblem(ProblemCode code, String message) {
		this(code, message, Map.of());
	}

	/**
	 * Creates a problem with details for programs.
	 * @param details further members of {@code extensions}, in plain values
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

	/** Adds the time to wait to every problem that may pass. */
	private static Map<String, Object> complete(ProblemCode code, Map<String, Object> details) {
		if (code.status() != HttpStatus.SERVICE_UNAVAILABLE || details.containsKey(RETRY_AFTER)) {
			return Map.copyOf(details);
		}
		Map<String, Object> complete = new HashMap<>(details);
		complete.put(RETRY_AFTER, DEFAULT_WAIT);
		return Map.copyOf(complete);
	}

	/**
	 * Creates a problem that may pass.
	 * @param retryAfter the time until a client should try again
	 */
	public static ApiProblem retryable(ProblemCode code, String message, Duration retryAfter) {
		return new ApiProblem(code, message, Map.of(RETRY_AFTER, Math.max(1, retryAfter.toSeconds())));
	}

	/**
	 * Creates the problem of an unknown code.
	 * @param unknown the code, to which similar codes are suggested
	 */
	public static ApiProblem unknown(String unknown, String message) {
		return new ApiProblem(ProblemCode.NOT_FOUND, message, Map.of(), unknown);
	}

	/** Returns the kind of problem. */
	public ProblemCode code() {
		return this.code;
	}

	/** Returns details for programs. */
	public Map<String, Object> details() {
		return this.details;
	}

	/** Sets the header {@code Retry-After} if the problem may pass. */
	public void addTo(HttpHeaders headers) {
		retryAfter(headers, this.details);
	}

	/**
	 * Sets the header {@code Retry-After} if an error has the time to wait.
	 * @param extensions the extensions of the error
	 */
	public static void retryAfter(HttpHeaders headers, Map<String, ?> extensions) {
		if (extensions.get(RETRY_AFTER) instanceof Number seconds) {
			headers.set(HttpHeaders.RETRY_AFTER, seconds.toString());
		}
	}

	/** Returns the unknown code; empty for other problems. */
	public Optional<String> unknown() {
		return Optional.ofNullable(this.unknown);
	}

	/** Returns this problem with another detail for programs. */
	public ApiProblem with(String name, Object value) {
		Map<String, Object> more = new HashMap<>(this.details);
		more.put(name, value);
		return new ApiProblem(this.code, String.valueOf(getMessage()), more, this.unknown);
	}

	/** Returns this problem with a sentence added to its message. */
	ApiProblem adding(String sentence) {
		return sentence.isEmpty() ? this
				: new ApiProblem(this.code, getMessage() + sentence, this.details, this.unknown);
	}

}
