package org.oversightgraph.platform.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.oversightgraph.platform.visibility.Visibility;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a signed-in person may do. */
public enum Role {

	/** Reads public facts, also where reading needs a sign-in. */
	READER(false),

	/** Reads all facts. */
	RESTRICTED_READER(true),

	/**
	 * Records single changes. Reads all facts, because a change can depend on any fact.
	 */
	CURATOR(true),

	/**
	 * Imports datasets and rolls them back. Reads all facts, because an import without
	 * the restricted facts would withdraw them.
	 */
	IMPORTER(true),

	/** Reads metrics, also where they need a sign-in, and public facts. */
	OPERATOR(false);

	private final boolean restricted;

	Role(boolean restricted) {
		this.restricted = restricted;
	}

	/** Returns the name in settings and tokens, such as "restricted-reader". */
	public String written() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Returns the role with a name in settings and tokens. */
	static Optional<Role> named(String written) {
		return Stream.of(values()).filter((role) -> role.written().equals(written)).findFirst();
	}

	GrantedAuthority authority() {
		return new SimpleGrantedAuthority(name());
	}

	boolean isHeldBy(Authentication person) {
		return person.getAuthorities().stream().anyMatch((authority) -> name().equals(authority.getAuthority()));
	}

	/** Returns the facts that a person may see. */
	static Visibility visibilityOf(Authentication person) {
		return Stream.of(values()).anyMatch((role) -> role.restricted && role.isHeldBy(person)) ? Visibility.RESTRICTED
				: Visibility.PUBLIC;
	}

	/** Returns the authorities of all roles. Each of them includes reading. */
	static String[] all() {
		return List.of(values()).stream().map(Role::name).toArray(String[]::new);
	}

}
