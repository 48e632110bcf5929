package org.oversightgraph.platform.graphql;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers to run only what comes from here, and to send nothing elsewhere. It
 * comes first, so that what is refused on the way says so too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {

	private static final String OWN_ONLY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

	/** Makes the browser refuse any text that is handed over as markup. */
	private static final String PAGES = OWN_ONLY + "; require-trusted-types-for 'script'";

	/**
	 * GraphiQL writes styles into the page while its menus, dialogues and search field
	 * are open, and carries its fonts and images within its style sheet. Its scripts are
	 * all files.
	 */
	private static final String GRAPHIQL = OWN_ONLY
			+ "; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:";

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.setHeader("Content-Security-Policy", isGraphiql(request) ? GRAPHIQL : PAGES);
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Referrer-Policy", "same-origin");
		chain.doFilter(request, response);
	}

	private static boolean isGraphiql(HttpServletRequest request) {
		return request.getRequestURI().startsWith(request.getContextPath() + "/graphiql/");
	}

}
