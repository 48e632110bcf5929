package org.oversightgraph.platform.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.platform.problem.Problem;
import org.oversightgraph.platform.problem.ProblemResponses;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests from web pages before any password is checked. A browser that stores a
 * curator's password would send it with requests from any page. Browsers mark such
 * requests with the header Origin. A curator's programs do not send it.
 */
final class PagesRefused extends OncePerRequestFilter {

	private static final String MESSAGE = "Requests from web pages are refused here. Use a program that does not send the header Origin.";

	private final ProblemResponses responses;

	PagesRefused(ProblemResponses responses) {
		this.responses = responses;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getHeader(HttpHeaders.ORIGIN) != null) {
			this.responses.write(request, response, Problem.of(new ApiProblem(ProblemCode.FORBIDDEN, MESSAGE)));
			return;
		}
		chain.doFilter(request, response);
	}

}
