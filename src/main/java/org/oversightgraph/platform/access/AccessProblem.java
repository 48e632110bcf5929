package org.oversightgraph.platform.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.platform.problem.Problem;
import org.oversightgraph.platform.problem.ProblemResponses;

import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Answers requests that are not permitted, with the remedy. A person who has signed in
 * learns which role is missing. Everyone else is asked to sign in.
 */
final class AccessProblem implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final ProblemResponses responses;

	private final ApiProblem defaultProblem;

	private final ApiProblem forbidden;

	private final String challenge;

	/**
	 * Creates the handler.
	 * @param defaultProblem the problem of a request without a sign-in
	 * @param forbidden the problem of a person without the role
	 * @param challenge the header WWW-Authenticate
	 */
	AccessProblem(ProblemResponses responses, ApiProblem defaultProblem, ApiProblem forbidden, String challenge) {
		this.responses = responses;
		this.defaultProblem = defaultProblem;
		this.forbidden = forbidden;
		this.challenge = challenge;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		answer(request, response,
				(failure instanceof SignInRefused refused) ? refused.answer() : Problem.of(this.defaultProblem));
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
			throws IOException {
		answer(request, response, Problem.of(this.forbidden));
	}

	private void answer(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
		this.responses.write(request, response, (problem.code() != ProblemCode.UNAUTHENTICATED) ? problem
				: problem.with(HttpHeaders.WWW_AUTHENTICATE, this.challenge));
	}

}
