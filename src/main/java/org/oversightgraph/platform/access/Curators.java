package org.oversightgraph.platform.access;

import org.oversightgraph.platform.access.PresentedSignIn.Unchecked;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The people who may change the data. */
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
	 * Returns the name of the curator who sent the request. The password is checked now,
	 * unless it was before for the same request.
	 * @throws ApiProblem if nobody has signed in, the sign-in is refused, or nobody may
	 */
	public String signedIn() {
		if (this.none) {
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
