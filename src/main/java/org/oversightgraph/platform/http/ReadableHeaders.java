package org.oversightgraph.platform.http;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.platform.problem.Problem;
import org.oversightgraph.platform.problem.ProblemResponses;

import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an invalid Content-Type or Accept before anything reads it and fails. If a
 * request has no body, the filter removes an invalid Content-Type instead.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 200)
class ReadableHeaders extends OncePerRequestFilter {

	private static final List<String> WITHOUT_BODY = List.of("GET", "HEAD", "OPTIONS");

	private final ProblemResponses responses;

	private final String graphQl;

	ReadableHeaders(ProblemResponses responses, GraphQlProperties properties) {
		this.graphQl = properties.getHttp().getPath();
		this.responses = responses;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!isReadable(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)))) {
			this.responses.write(request, response, Problem.of(HttpStatus.NOT_ACCEPTABLE, ProblemCode.BAD_REQUEST,
					"The header Accept is invalid. Send media types such as application/json."));
			return;
		}
		List<String> types = Collections.list(request.getHeaders(HttpHeaders.CONTENT_TYPE));
		if (types.isEmpty() || isOneType(types)) {
			pass(request, response, chain);
		}
		else if (WITHOUT_BODY.contains(request.getMethod()) || isGraphQl(request)) {
			pass(new WithoutContentType(request), response, chain);
		}
		else {
			this.responses.write(request, response, unreadableType());
		}
	}

	/**
	 * Whether a request is GraphQL, which refuses a missing type and names the correct
	 * one.
	 */
	private boolean isGraphQl(HttpServletRequest request) {
		return request.getRequestURI().equals(request.getContextPath() + this.graphQl);
	}

	/**
	 * Continues with a request. Some handlers of Spring Boot refuse with a status only.
	 */
	private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(request, response);
		int status = response.getStatus();
		if (status >= HttpStatus.BAD_REQUEST.value() && response.getContentType() == null && !response.isCommitted()
				&& !request.isAsyncStarted()) {
			this.responses.write(request, response, Problem.of(HttpStatusCode.valueOf(status)));
		}
	}

	private static Problem unreadableType() {
		return Problem
			.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, ProblemCode.BAD_REQUEST,
					"The header Content-Type is invalid. Send one media type, "
							+ "such as Content-Type: application/json.")
			.with("Accept-Post", MediaType.APPLICATION_JSON_VALUE);
	}

	private static boolean isReadable(List<String> accepted) {
		try {
			MediaType.parseMediaTypes(accepted);
			return true;
		}
		catch (InvalidMediaTypeException | InvalidMimeTypeException ex) {
			return false;
		}
	}

	/**
	 * Whether the types are one type that can be written back, without an asterisk or an
	 * unknown charset.
	 */
	private static boolean isOneType(List<String> types) {
		try {
			MediaType type = MediaType.parseMediaType(types.getFirst());
			return types.size() == 1 && type.isConcrete();
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/** The request without its Content-Type. */
	private static final class WithoutContentType extends HttpServletRequestWrapper {

		WithoutContentType(HttpServletRequest request) {
			super(request);
		}

		@Override
		public @Nullable String getContentType() {
			return null;
		}

		@Override
		public @Nullable String getHeader(String name) {
			return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name) ? null : super.getHeader(name);
		}

		@Override
		public Enumeration<String> getHeaders(String name) {
			return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name) ? Collections.emptyEnumeration()
					: super.getHeaders(name);
		}

		@Override
		public Enumeration<String> getHeaderNames() {
			return Collections.enumeration(Collections.list(super.getHeaderNames())
				.stream()
				.filter((name) -> !HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name))
				.toList());
		}

	}

}
