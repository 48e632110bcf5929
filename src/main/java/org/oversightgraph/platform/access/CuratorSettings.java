package org.oversightgraph.platform.access;

import java.util.Map;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * People with the roles curator and importer, in the short form of the settings.
 *
 * @param curators the passwords by name, as the command {@code encode-password} prints
 * them, such as <code>{bcrypt}$2a$10$…</code>
 */
@ConfigurationProperties("oversight")
record CuratorSettings(@DefaultValue Map<String, String> curators) {

	/** Encodings that are slow to guess. */
	private static final Set<String> ENCODINGS = Set.of("bcrypt", "scrypt", "scrypt@SpringSecurity_v5_8", "argon2",
			"argon2@SpringSecurity_v5_8", "pbkdf2", "pbkdf2@SpringSecurity_v5_8");

	CuratorSettings {
		curators.forEach((name, password) -> requireEncoded("oversight.curators", name, password));
	}

	/**
	 * Requires a password that is encoded, and slow to guess.
	 * @throws IllegalArgumentException if it is not
	 */
	static void requireEncoded(String setting, String name, String password) {
		if (ENCODINGS.stream().noneMatch((encoding) -> password.startsWith("{" + encoding + "}"))) {
			throw new IllegalArgumentException(
					"The password of %s in %s is not encoded. Use the output of the command encode-password, such as {bcrypt}$2a$10$…"
						.formatted(name, setting));
		}
	}

}
