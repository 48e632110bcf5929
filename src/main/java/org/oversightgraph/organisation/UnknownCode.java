package org.oversightgraph.organisation;

import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;

/** What to say of a code that leads to no body, or to one that is not meant. */
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

	/**
	 * Lets only a body of the right sort pass.
	 * @param body the body that has the code; null for none
	 * @param right whether it is of the sort
	 * @param words which sort is right, such as
	 * {@code icb takes an integrated care board}
	 * @throws ApiProblem that says which sort is right, or that no body has the code
	 */
	public static void require(OrganisationCode code, @Nullable Organisation body, Predicate<Organisation> right,
			String words) {
		if (body == null) {
			throw notFound(code);
		}
		requireRight(code, body, right, words);
	}

	/**
	 * Lets only a body of the right sort pass, of those that there are.
	 * @param right whether it is of the sort
	 * @param words which sort is right
	 * @throws ApiProblem that says which sort is right
	 */
	public static void requireRight(OrganisationCode code, Organisation body, Predicate<Organisation> right,
			String words) {
		if (!right.test(body)) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"%s is %s, %s; %s.".formatted(code, body.name(), body.kind().oneOf(), words));
		}
	}

	/** Lets only an integrated care board pass, as {@code icb}. */
	public static void requireIcb(OrganisationCode code, @Nullable Organisation body) {
		require(code, body, (one) -> one.is(OrganisationKind.ICB), "icb takes an integrated care board");
	}

	/** Lets only a region pass, as {@code region}. */
	public static void requireRegion(OrganisationCode code, @Nullable Organisation body) {
		require(code, body, (one) -> one.is(OrganisationKind.REGION), "region takes a region of NHS England");
	}

}
