package org.oversightgraph.platform.http;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import io.github.resilience4j.bulkhead.Bulkhead;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.limit.Admission;
import org.oversightgraph.platform.limit.LimitSettings;
import org.oversightgraph.platform.problem.Problem;
import org.oversightgraph.platform.problem.ProblemResponses;
import org.oversightgraph.platform.problem.UnreadBodyException;

import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Limits the number of exports, feeds and imports at the same time. It comes after
 * sign-in, so that only a curator can use a place of an import. It matches paths as
 * Spring MVC does, so that no other spelling of a path avoids the limit.
 */
@Component
class BoundedPaths extends OncePerRequestFilter {

	private static final List<PathPattern> EXPORTS = patterns("/export/*", "/feeds/**", "/mcp");

	private static final List<PathPattern> IMPORTS = patterns("/import", "/rollback/*");

	private final Admission admission;

	private final ProblemResponses responses;

	private final int largestBody;

	BoundedPaths(Admission admission, LimitSettings limits, ProblemResponses responses) {
		this.admission = admission;
		this.largestBody = Math.toIntExact(limits.requestSize().toBytes());
		this.responses = responses;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Bulkhead bound = bound(request);
		if (bound == null) {
			chain.doFilter(request, response);
		}
		else if (bound == this.admission.imports()) {
			inPlace(bound, request, response, chain);
		}
		else {
			try {
				inPlace(bound, CompleteRequest.of(request, this.largestBody), response, chain);
			}
			catch (UnreadBodyException ex) {
				if (!Problem.isAnswered(response)) {
					this.responses.write(request, response, ex.problem());
				}
			}
		}
	}

	private void inPlace(Bulkhead bound, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (bound.tryAcquirePermission()) {
			try {
				chain.doFilter(request, response);
			}
			finally {
				bound.onComplete();
			}
		}
		else {
			this.responses.write(request, response, Problem.of(Admission.overloaded()));
		}
	}

	private @Nullable Bulkhead bound(HttpServletRequest request) {
		PathContainer path = ServletRequestPathUtils.parse(request).pathWithinApplication();
		if (EXPORTS.stream().anyMatch((pattern) -> pattern.matches(path))) {
			return this.admission.exports();
		}
		return IMPORTS.stream().anyMatch((pattern) -> pattern.matches(path)) ? this.admission.imports() : null;
	}

	private static List<PathPattern> patterns(String... paths) {
		return Stream.of(paths).map(PathPatternParser.defaultInstance::parse).toList();
	}

}
