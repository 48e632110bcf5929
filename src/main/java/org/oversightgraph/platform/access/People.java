package org.oversightgraph.platform.access;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Everyone who can sign in: people in the settings, people with a token of an identity
 * service, or the one person of a trial.
 */
final class People {

	private static final Logger logger = LoggerFactory.getLogger(People.class);

	private static final String TRIAL = "trial";

	private static final int TOKEN_BYTES = 24;

	private final List<UserDetails> named = new ArrayList<>();

	private final boolean tokens;

	/**
	 * Collects the people.
	 * @param tokens whether the product accepts tokens of an identity service
	 * @param address the address on which the product accepts connections; null for any
	 * @throws IllegalArgumentException if the settings contradict each other
	 */
	People(CuratorSettings curators, AccessSettings settings, PasswordEncoder encoder, boolean tokens,
			@Nullable InetAddress address) {
		this.tokens = tokens;
		curators.curators().forEach((name, password) -> add(name, password, Set.of(Role.CURATOR, Role.IMPORTER)));
		settings.people().forEach((name, person) -> add(name, person.password(), person.roles()));
		if (settings.trialToken()) {
			addTrial(encoder, address);
		}
		if (settings.reading() == AccessSettings.Reading.SIGNED_IN && !anyone()) {
			throw new IllegalArgumentException(
					"oversight.access.reading is signed-in, but nobody can sign in. Set oversight.access.people, or the issuer of tokens.");
		}
	}

	private void add(String name, String password, Collection<Role> roles) {
		if (this.named.stream().anyMatch((known) -> known.getUsername().equalsIgnoreCase(name))) {
			throw new IllegalArgumentException(
					"%s is in oversight.curators and in oversight.access.people. Remove one of the two."
						.formatted(name));
		}
		this.named.add(User.withUsername(name)
			.password(password)
			.authorities(roles.stream().map(Role::authority).toList())
			.build());
	}

	private void addTrial(PasswordEncoder encoder, @Nullable InetAddress address) {
		if (anyone()) {
			throw new IllegalArgumentException(
					"oversight.access.trial-token is on, but other people can sign in. Use one of the two.");
		}
		if (address == null || !address.isLoopbackAddress()) {
			throw new IllegalArgumentException(
					"oversight.access.trial-token is on, but other machines can connect. Use it with server.address=127.0.0.1 only.");
		}
		byte[] random = new byte[TOKEN_BYTES];
		new SecureRandom().nextBytes(random);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
		add(TRIAL, String.valueOf(encoder.encode(token)), Set.of(Role.values()));
		logger.warn("Sign in as \"{}\" with the password {} until the product stops.", TRIAL, token);
	}

	/** Returns the people who sign in with a password. */
	List<UserDetails> named() {
		return this.named;
	}

	/** Whether anyone can sign in. */
	boolean anyone() {
		return this.tokens || !this.named.isEmpty();
	}

	/** Whether anyone can have a role. */
	boolean anyone(Role role) {
		return this.tokens || this.named.stream()
			.anyMatch((person) -> person.getAuthorities().stream().anyMatch(role.authority()::equals));
	}

	/** Returns the header WWW-Authenticate for those who can sign in. */
	String challenge() {
		List<String> schemes = new ArrayList<>();
		if (!this.named.isEmpty()) {
			schemes.add("Basic realm=\"Oversight Graph\", charset=\"UTF-8\"");
		}
		if (this.tokens) {
			schemes.add("Bearer realm=\"Oversight Graph\"");
		}
		return String.join(", ", schemes);
	}

}
