package org.oversightgraph.platform.access;

import java.util.Map;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may change the data over HTTP. Nobody may, unless they are named.
 *
 * @param curators their passwords by their names, each as the command
 * {@code encode-password} writes it, such as <code>{bcrypt}$2a$10$…</code>
 */
@ConfigurationProperties("oversight")
record CuratorSettings(@DefaultValue Map<String, String> curators) {

	/** Those that are slow to guess. */
	private static final Set<String> ENCODINGS = Set.of("bcrypt", "scrypt", "scrypt@SpringSecurity_v5_8", "argon2",
			"argon2@SpringSecurity_v5_8", "pbkdf2", "pbkdf2@SpringSecurity_v5_8");

	CuratorSettings {
		curators.forEach((name, password) -> {
			if (ENCODINGS.stream().noneMatch((encoding) -> password.startsWith("{" + encoding + "}"))) {
				throw new IllegalArgumentException(
						"The password of %s in oversight.curators is not encoded. Write what the command encode-password prints, such as {bcrypt}$2a$10$…"
							.formatted(name));
			}
		});
	}

}
