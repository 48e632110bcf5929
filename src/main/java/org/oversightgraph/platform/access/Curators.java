package org.oversightgraph.platform.access;

import org.oversightgraph.platform.access.PresentedSignIn.Unchecked;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The curators, who may change the data. */
@Component
public class Curators {

	static final String AUTHORITY = "CURATOR";

	static final String SWITCHED_OFF = "Changes over HTTP are switched off, because oversight.curators is empty. Add a curator there, with a password from the command encode-password, and restart. Or use the command line.";

	static final String SIGN_IN = "Sign in as a curator, by HTTP Basic authentication.";

	private final boolean noCurators;

	Curators(CuratorSettings settings) {
		this.noCurators = settings.curators().isEmpty();
	}

	/**
	 * Returns the name of the curator who sent the request. Checks the password, once for
	 * each request.
	 * @throws ApiProblem if the request has no sign-in, the sign-in is refused, or there
	 * are no curators
	 */
	public String signedIn() {
		if (this.noCurators) {
			throw new ApiProblem(ProblemCode.FORBIDDEN, SWITCHED_OFF);
		}
		if (!(SecurityContextHolder.getContext().getAuthentication() instanceof Unchecked presented)) {
			throw new ApiProblem(ProblemCode.UNAUTHENTICATED, SIGN_IN);
		}
		try {
			Authentication curator = presented.curator();
			return curator.getName();
		}
		catch (SignInRefused ex) {
			throw ex.problem();
		}
	}

}
