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
 * Refuses what a page sends, before any password is checked. A browser that keeps a
 * curator's password would send it with what any page makes it send. It tells so with the
 * header Origin, and no program of a curator does.
 */
final class PagesRefused extends OncePerRequestFilter {

	private static final String MESSAGE = "This is for programs, not for pages: a request that a page has sent is refused.";

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
