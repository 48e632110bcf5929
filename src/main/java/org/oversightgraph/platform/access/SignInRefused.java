package org.oversightgraph.platform.access;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.platform.problem.Problem;

import org.springframework.security.core.AuthenticationException;

/** A refused sign-in, with the problem that the client receives. */
final class SignInRefused extends AuthenticationException {

	private static final long serialVersionUID = 1L;

	private final transient ApiProblem problem;

	private final transient SignInRate.@Nullable Exceeded rate;

	private SignInRefused(ApiProblem problem, SignInRate.@Nullable Exceeded rate) {
		super(String.valueOf(problem.getMessage()));
		this.problem = problem;
		this.rate = rate;
	}

	static SignInRefused of(ProblemCode code, String message) {
		return new SignInRefused(new ApiProblem(code, message), null);
	}

	static SignInRefused wrong() {
		return of(ProblemCode.UNAUTHENTICATED, Curators.SIGN_IN);
	}

	static SignInRefused token() {
		return of(ProblemCode.UNAUTHENTICATED,
				"The token is invalid or has expired. Get a new token from your identity service.");
	}

	static SignInRefused noIdentityService(RuntimeException failure) {
		SignInRefused refused = new SignInRefused(new ApiProblem(ProblemCode.UNAVAILABLE,
				"The server cannot reach the identity service that checks tokens. Try again in a few seconds.",
				Map.of(ApiProblem.RETRY_AFTER, 5)), null);
		refused.initCause(failure);
		return refused;
	}

	static SignInRefused busy() {
		return new SignInRefused(new ApiProblem(ProblemCode.OVERLOADED,
				"The server is checking too many sign-ins at the moment. Try again in a second.",
				Map.of(ApiProblem.RETRY_AFTER, 1)), null);
	}

	static SignInRefused tooOften(SignInRate.Exceeded rate) {
		return new SignInRefused(new ApiProblem(ProblemCode.RATE_LIMITED,
				"Too many sign-ins failed. Try again in %d s with the correct password.".formatted(rate.seconds()),
				Map.of(ApiProblem.RETRY_AFTER, rate.seconds())), rate);
	}

	ApiProblem problem() {
		return this.problem;
	}

	/**
	 * Returns the problem as a REST response.
	 * @see <a href=
	 * "https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">RateLimit
	 * header fields for HTTP</a>
	 */
	Problem answer() {
		Problem answer = Problem.of(this.problem);
		return (this.rate == null) ? answer
				: answer
					.with("RateLimit-Policy",
							"\"sign-in\";q=%d;w=%d".formatted(this.rate.limit(), this.rate.period().toSeconds()))
					.with("RateLimit", "\"sign-in\";r=0;t=%d".formatted(this.rate.seconds()));
	}

}
