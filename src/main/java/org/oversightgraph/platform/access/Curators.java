package org.oversightgraph.platform.access;

import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The curators, who may record single changes. */
@Component
public class Curators {

	static final String SWITCHED_OFF = "Changes over HTTP are switched off, because no curator can sign in. Add one to oversight.curators, with a password from the command encode-password, and restart. Or use the command line.";

	static final String SIGN_IN = "Sign in with a name and password by HTTP Basic authentication, or with a token of your identity service.";

	private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();

	private final ObjectProvider<People> people;

	Curators(ObjectProvider<People> people) {
		this.people = people;
	}

	/**
	 * Returns the name of the curator who sent the request.
	 * @throws ApiProblem if the request has no sign-in, the person is no curator, or
	 * there are no curators
	 */
	public String signedIn() {
		if (!this.people.getObject().anyone(Role.CURATOR)) {
			throw new ApiProblem(ProblemCode.FORBIDDEN, SWITCHED_OFF);
		}
		Authentication person = SecurityContextHolder.getContext().getAuthentication();
		if (person == null || !this.trust.isAuthenticated(person)) {
			throw new ApiProblem(ProblemCode.UNAUTHENTICATED, SIGN_IN);
		}
		if (!Role.CURATOR.isHeldBy(person)) {
			throw missing(Role.CURATOR);
		}
		return person.getName();
	}

	/** Returns the problem of a person without a role. */
	static ApiProblem missing(Role role) {
		return new ApiProblem(ProblemCode.FORBIDDEN,
				"You have no permission to do this. It requires the role %s.".formatted(role.written()));
	}

}
