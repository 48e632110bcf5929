package org.oversightgraph.organisation;

import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;

/** What to say of a code that leads to no body. */
public final class UnknownCode {

	private UnknownCode() {
	}

	/** No body has it, though it could be a code. */
	public static String message(OrganisationCode code) {
		return "No body has the code %s. Look it up with search(text:).".formatted(code);
	}

	/** It cannot be a code. */
	public static String malformed(OrganisationCode code) {
		return "\"%s\" is not a code. %s".formatted(code, OrganisationCode.SHAPES);
	}

	/**
	 * Lets only well-formed codes pass.
	 * @throws ApiProblem that says what a code looks like
	 */
	public static void requireWellFormed(OrganisationCode code) {
		if (!code.isWellFormed()) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST, malformed(code));
		}
	}

	/** The problem of a code that no body has. */
	public static ApiProblem notFound(OrganisationCode code) {
		return ApiProblem.unknown(code.value(), message(code));
	}

}
