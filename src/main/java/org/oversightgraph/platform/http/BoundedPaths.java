package org.oversightgraph.platform.http;

import java.io.IOException;

import io.github.resilience4j.bulkhead.Bulkhead;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.limit.Admission;
import org.oversightgraph.platform.problem.Problem;
import org.oversightgraph.platform.problem.ProblemResponses;

import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits the number of exports, feeds and imports at the same time. It comes after
 * sign-in, so that only a curator can use a place of an import.
 */
@Component
class BoundedPaths extends OncePerRequestFilter {

	private final Admission admission;

	private final ProblemResponses responses;

	BoundedPaths(Admission admission, ProblemResponses responses) {
		this.admission = admission;
		this.responses = responses;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Bulkhead bound = bound(request);
		if (bound == null) {
			chain.doFilter(request, response);
		}
		else if (bound.tryAcquirePermission()) {
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
		String path = request.getRequestURI().substring(request.getContextPath().length());
		if (path.startsWith("/export/") || path.startsWith("/feeds/") || path.equals("/mcp")) {
			return this.admission.exports();
		}
		return (path.equals("/import") || path.startsWith("/rollback/")) ? this.admission.imports() : null;
	}

}
