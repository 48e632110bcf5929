package org.oversightgraph.platform.http;

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
		set(response, request.isSecure(), isGraphiql(request));
		chain.doFilter(request, response);
	}

	/** Sets the headers of an answer to a request that no filter receives. */
	static void set(HttpServletResponse response) {
		set(response, false, false);
	}

	private static void set(HttpServletResponse response, boolean secure, boolean graphiql) {
		response.setHeader("Content-Security-Policy", graphiql ? GRAPHIQL : PAGES);
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Referrer-Policy", "same-origin");
		response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
		response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
		response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
		if (secure) {
			response.setHeader("Strict-Transport-Security", "max-age=31536000");
		}
	}

	private static boolean isGraphiql(HttpServletRequest request) {
		return request.getRequestURI().startsWith(request.getContextPath() + "/graphiql/");
	}

}
