package org.oversightgraph.platform.access;

import java.util.Map;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may do what.
 *
 * @param reading who may read public facts
 * @param people the people who sign in by HTTP Basic, by name
 * @param rolesClaim the claim of a token that lists roles; a dot leads to a claim inside
 * another, as in {@code realm_access.roles}
 * @param nameClaim the claim of a token with the name of the person
 * @param trialToken whether to print a password for a trial on this machine
 */
@ConfigurationProperties("oversight.access")
record AccessSettings(@DefaultValue("open") Reading reading, @DefaultValue Map<String, Person> people,
		@DefaultValue("roles") String rolesClaim, @DefaultValue("sub") String nameClaim,
		@DefaultValue("false") boolean trialToken) {

	/** Who may read public facts. */
	enum Reading {

		/** Everyone. */
		OPEN,
		/** People with a role. */
		SIGNED_IN

	}

	/**
	 * A person who signs in by HTTP Basic.
	 *
	 * @param password the password, as the command {@code encode-password} prints it
	 * @param roles the roles
	 */
	record Person(@DefaultValue("") String password, @DefaultValue Set<Role> roles) {
	}

	AccessSettings {
		people.forEach((name, person) -> {
			CuratorSettings.requireEncoded("oversight.access.people", name, person.password());
			if (person.roles().isEmpty()) {
				throw new IllegalArgumentException(
						"%s has no role in oversight.access.people. Set roles to one or more of reader, restricted-reader, curator, importer and operator."
							.formatted(name));
			}
		});
	}

}
