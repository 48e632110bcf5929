package org.oversightgraph.platform.graphql;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** A problem whose message is meant for the client: what is wrong and what to do. */
public final class ApiProblem extends RuntimeException {

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
		this.details = Map.copyOf(details);
		this.unknown = unknown;
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
