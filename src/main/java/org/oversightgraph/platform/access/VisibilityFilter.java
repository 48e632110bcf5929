package org.oversightgraph.platform.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.oversightgraph.platform.visibility.Visibility;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives a request the visibility of its person, for as long as the request lasts. No
 * cache may store a response to a person who has signed in.
 */
final class VisibilityFilter extends OncePerRequestFilter {

	private static final String PRIVATE = "private, no-store";

	private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();

	private final boolean anyone;

	/**
	 * Creates the filter.
	 * @param anyone whether anyone can sign in
	 */
	VisibilityFilter(boolean anyone) {
		this.anyone = anyone;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication person = SecurityContextHolder.getContext().getAuthentication();
		if (person == null || !this.trust.isAuthenticated(person)) {
			if (this.anyone) {
				// A cache must not answer a signed-in person from this response.
				response.addHeader(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
			}
			chain.doFilter(request, response);
			return;
		}
		try (Visibility.Scope _ = Role.visibilityOf(person).open()) {
			chain.doFilter(request, new PrivateResponse(response));
		}
	}

	/** A response that no cache may store. */
	private static final class PrivateResponse extends HttpServletResponseWrapper {

		PrivateResponse(HttpServletResponse response) {
			super(response);
			response.setHeader(HttpHeaders.CACHE_CONTROL, PRIVATE);
		}

		@Override
		public void setHeader(String name, String value) {
			if (!name.equalsIgnoreCase(HttpHeaders.CACHE_CONTROL)) {
				super.setHeader(name, value);
			}
		}

		@Override
		public void addHeader(String name, String value) {
			if (!name.equalsIgnoreCase(HttpHeaders.CACHE_CONTROL)) {
				super.addHeader(name, value);
			}
		}

	}

}
