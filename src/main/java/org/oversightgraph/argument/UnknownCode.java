package org.oversightgraph.argument;

import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;

/** Errors for codes that match no organisation, or an organisation of the wrong kind. */
public final class UnknownCode {

	private UnknownCode() {
	}

	/** Returns the message for a well-formed code that no organisation has. */
	public static String message(OrganisationCode code) {
		return "There is no organisation with the code %s. Search by name to find the code.".formatted(code);
	}

	/** Returns the message for a malformed code. */
	public static String malformed(OrganisationCode code) {
		return "\"%s\" is not a code. %s".formatted(code, OrganisationCode.SHAPES);
	}

	/**
	 * Requires a well-formed code.
	 * @throws ApiProblem if the code is malformed
	 */
	public static void requireWellFormed(OrganisationCode code) {
		if (!code.isWellFormed()) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST, malformed(code));
		}
	}

	/** Returns the error for a code that no organisation has. */
	public static ApiProblem notFound(OrganisationCode code) {
		return ApiProblem.unknown(code.value(), message(code));
	}

	/**
	 * Requires an organisation of the right kind.
	 * @param body the organisation with the code; null if there is none
	 * @param right the test for the right kind
	 * @param words the right kind in words, such as {@code icb must be the code of an
	 * integrated care board}, without a full stop
	 * @throws ApiProblem if the organisation is missing or of the wrong kind
	 */
	public static void require(OrganisationCode code, @Nullable Organisation body, Predicate<Organisation> right,
			String words) {
		if (body == null) {
			throw notFound(code);
		}
		requireRight(code, body, right, words);
	}

	/**
	 * Requires that a known organisation is of the right kind.
	 * @param right the test for the right kind
	 * @param words the right kind in words, without a full stop
	 * @throws ApiProblem if the organisation is of the wrong kind
	 */
	public static void requireRight(OrganisationCode code, Organisation body, Predicate<Organisation> right,
			String words) {
		if (!right.test(body)) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"%s is %s, %s. %s.".formatted(code, body.name(), body.kind().oneOf(), words));
		}
	}

	/**
	 * Requires an organisation of a kind.
	 * @param argument the name of the argument with the code
	 * @param body the organisation with the code; null if there is none
	 * @throws ApiProblem if the organisation is missing or of another kind
	 */
	public static void requireKind(String argument, OrganisationCode code, @Nullable Organisation body,
			OrganisationKind kind) {
		require(code, body, (organisation) -> organisation.is(kind),
				"%s must be the code of %s".formatted(argument, kind.oneOf()));
	}

	/** Requires an integrated care board as the argument {@code icb}. */
	public static void requireIcb(OrganisationCode code, @Nullable Organisation body) {
		requireKind("icb", code, body, OrganisationKind.ICB);
	}

	/** Requires a region as the argument {@code region}. */
	public static void requireRegion(OrganisationCode code, @Nullable Organisation body) {
		requireKind("region", code, body, OrganisationKind.REGION);
	}

}
