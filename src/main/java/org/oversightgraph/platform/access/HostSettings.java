package org.oversightgraph.platform.access;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The names that clients may use for the server. A page of another site can point its own
 * name to this server (DNS rebinding), and could then read and send anything.
 *
 * @param hosts names and addresses without a port; an asterisk for any
 */
@ConfigurationProperties("oversight.http")
record HostSettings(@DefaultValue( {
		"localhost", "127.0.0.1", "[::1]" }) List<String> hosts){

	/** The default. */
	static final HostSettings LOCAL = new HostSettings(List.of("localhost", "127.0.0.1", "[::1]"));

	private static final String ANY = "*";

	HostSettings {
		for (String host : hosts) {
			boolean port = host.lastIndexOf(':') > host.lastIndexOf(']') && !host.startsWith("[");
			if (host.isBlank() || host.contains("/") || port || host.endsWith(":")) {
				throw new IllegalArgumentException(
						"oversight.http.hosts has the invalid value \"%s\". Use names and addresses without a scheme or a port, such as graph.example.nhs.uk, 10.0.0.5 or [::1], or * for any."
							.formatted(host));
			}
		}
		if (hosts.isEmpty()) {
			throw new IllegalArgumentException(
					"oversight.http.hosts is empty. Set it to the hosts that clients use, or to * for any.");
		}
		hosts = hosts.stream().map(HostSettings::plain).toList();
	}

	/** Whether requests to a host are answered. */
	boolean allows(String host) {
		return this.hosts.contains(ANY) || this.hosts.contains(plain(host));
	}

	/** Returns the normal form of a host. */
	private static String plain(String host) {
		String lower = host.strip().toLowerCase(Locale.ROOT);
		if (lower.startsWith("[") && lower.endsWith("]")) {
			return address(lower.substring(1, lower.length() - 1));
		}
		return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
	}

	private static String address(String literal) {
		try {
			return "[%s]".formatted(InetAddress.ofLiteral(literal).getHostAddress());
		}
		catch (IllegalArgumentException ex) {
			return "[%s]".formatted(literal);
		}
	}

}
