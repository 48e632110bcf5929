package org.oversightgraph.platform.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the name and password of a request into the security context without checking
 * them. Most GraphQL requests are queries, which need no curator.
 */
final class PresentedSignIn extends OncePerRequestFilter {

	private final BasicAuthenticationConverter converter = new BasicAuthenticationConverter();

	private final AuthenticationManager signIn;

	PresentedSignIn(AuthenticationManager signIn) {
		this.signIn = signIn;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		UsernamePasswordAuthenticationToken presented = presented(request);
		if (presented != null) {
			SecurityContext context = SecurityContextHolder.createEmptyContext();
			context.setAuthentication(new Unchecked(presented, this.signIn));
			SecurityContextHolder.setContext(context);
		}
		chain.doFilter(request, response);
	}

	/**
	 * Returns the sign-in of a request. An invalid header counts as none, and a mutation
	 * is then refused.
	 */
	private @Nullable UsernamePasswordAuthenticationToken presented(HttpServletRequest request) {
		try {
			return this.converter.convert(request);
		}
		catch (AuthenticationException ex) {
			return null;
		}
	}

	/**
	 * A name and a password that are checked when a curator is first needed, and only
	 * once.
	 */
	static final class Unchecked extends UsernamePasswordAuthenticationToken {

		private static final long serialVersionUID = 1L;

		private final transient AuthenticationManager signIn;

		private transient @Nullable Authentication curator;

		private transient @Nullable AuthenticationException refused;

		Unchecked(Authentication presented, AuthenticationManager signIn) {
			super(presented.getPrincipal(), presented.getCredentials());
			setDetails(presented.getDetails());
			this.signIn = signIn;
		}

		/**
		 * Returns the curator.
		 * @throws AuthenticationException if the sign-in is refused
		 */
		synchronized Authentication curator() {
			if (this.refused != null) {
				throw this.refused;
			}
			if (this.curator == null) {
				try {
					this.curator = this.signIn.authenticate(this);
				}
				catch (AuthenticationException ex) {
					this.refused = ex;
					throw ex;
				}
			}
			return this.curator;
		}

	}

}
