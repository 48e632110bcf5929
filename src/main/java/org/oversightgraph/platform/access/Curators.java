package org.oversightgraph.platform.access;

import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Those who may change the data. */
@Component
public class Curators {

	static final String AUTHORITY = "CURATOR";

	static final String SWITCHED_OFF = "Changing the data over HTTP is switched off: nobody is named in oversight.curators. Name a curator there, with a password as the command encode-password writes it, and start again; or use the command line.";

	static final String SIGN_IN = "Sign in as a curator, by HTTP Basic authentication.";

	private final boolean none;

	Curators(CuratorSettings settings) {
		this.none = settings.curators().isEmpty();
	}

	/**
	 * The name of the curator who has signed in.
	 * @throws ApiProblem if nobody has, or nobody may
	 */
	public String signedIn() {
		if (this.none) {
			throw new ApiProblem(ProblemCode.FORBIDDEN, SWITCHED_OFF);
		}
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		if (who == null || who.getAuthorities().stream().noneMatch((one) -> AUTHORITY.equals(one.getAuthority()))) {
			throw new ApiProblem(ProblemCode.UNAUTHENTICATED, SIGN_IN);
		}
		return who.getName();
	}

}
