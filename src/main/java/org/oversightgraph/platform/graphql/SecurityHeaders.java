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
 * Makes browsers run only scripts of this server, and send nothing to other servers. This
 * filter comes first, so that refused requests also have these headers.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {

	private static final String OWN_ONLY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

	/** Makes the browser refuse any text that a script inserts as markup. */
	private static final String PAGES = OWN_ONLY + "; require-trusted-types-for 'script'";

	/**
	 * Policy for GraphiQL, which writes styles into the page while its menus, dialogues
	 * and search field are open. Its style sheet contains fonts and images. All its
	 * scripts are files.
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
