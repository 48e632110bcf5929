package org.oversightgraph.platform.problem;

import java.io.IOException;
import java.util.Collections;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.graphql.Problems;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.graphql.MediaTypes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Writes problems to responses: as a GraphQL response at the GraphQL address, elsewhere
 * as a page for browsers and as problem details for programs.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">Problem Details for HTTP APIs</a>
 */
@Component
public class ProblemResponses {

	private static final String GRAPHQL_RESPONSE = MediaTypes.APPLICATION_GRAPHQL_RESPONSE.toString();

	private static final String HTML = "text/html;charset=UTF-8";

	private final JsonMapper mapper;

	private final String graphQl;

	private final Problems problems;

	private final ObjectProvider<ProblemPage> pages;

	ProblemResponses(JsonMapper mapper, GraphQlProperties properties, Problems problems,
			ObjectProvider<ProblemPage> pages) {
		this.mapper = mapper;
		this.problems = problems;
		this.pages = pages;
		this.graphQl = properties.getHttp().getPath();
	}

	/**
	 * Returns the problem of a failure. An unexpected failure is logged, and becomes
	 * INTERNAL with a reference to the log.
	 * @param where the failed operation, for the log
	 */
	public Problem problem(Throwable failure, Object where) {
		return ForeseenFailures.problemOf(failure).orElseGet(() -> Problem.of(this.problems.of(failure, where)));
	}

	/** Answers a request with a problem. */
	public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
		write(request, request.getRequestURI(), response, problem);
	}

	/**
	 * Answers a request with a problem.
	 * @param uri the address that the client requested, if the server forwarded the
	 * request
	 */
	public void write(HttpServletRequest request, String uri, HttpServletResponse response, Problem problem)
			throws IOException {
		boolean isGraphQl = uri.equals(request.getContextPath() + this.graphQl);
		response.setStatus(problem.status().value());
		problem.headers().forEach((name, values) -> values.forEach((value) -> response.setHeader(name, value)));
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		byte[] page = isGraphQl ? null : page(request, uri, problem);
		byte[] body = (page != null) ? page
				: this.mapper.writeValueAsBytes(isGraphQl ? problem.graphQl() : problem.detail());
		response.setContentType(
				(page != null) ? HTML : isGraphQl ? graphQlType(request) : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	/** Returns a page for a browser; null for a program. */
	private byte @Nullable [] page(HttpServletRequest request, String uri, Problem problem) {
		ProblemPage page = accepts(request, MediaType.TEXT_HTML_VALUE) ? this.pages.getIfAvailable() : null;
		return (page != null) ? page.html(problem, uri.substring(request.getContextPath().length())) : null;
	}

	private static boolean accepts(HttpServletRequest request, String type) {
		return Collections.list(request.getHeaders(HttpHeaders.ACCEPT))
			.stream()
			.anyMatch((accepted) -> accepted.contains(type));
	}

	private static String graphQlType(HttpServletRequest request) {
		return accepts(request, GRAPHQL_RESPONSE) ? GRAPHQL_RESPONSE : MediaType.APPLICATION_JSON_VALUE;
	}

}
