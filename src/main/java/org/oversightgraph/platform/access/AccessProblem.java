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

/** Answers requests that are not permitted, with the remedy. */
final class AccessProblem implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final ProblemResponses responses;

	private final ApiProblem defaultProblem;

	/**
	 * Creates the handler.
	 * @param defaultProblem the problem if the failure has none
	 */
	AccessProblem(ProblemResponses responses, ApiProblem defaultProblem) {
		this.responses = responses;
		this.defaultProblem = defaultProblem;
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
		answer(request, response, Problem.of(this.defaultProblem));
	}

	private void answer(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
		this.responses.write(request, response, (problem.code() != ProblemCode.UNAUTHENTICATED) ? problem
				: problem.with(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Oversight Graph\", charset=\"UTF-8\""));
	}

}
