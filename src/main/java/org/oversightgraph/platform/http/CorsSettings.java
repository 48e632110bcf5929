package org.oversightgraph.platform.http;

import java.net.URI;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The web sites whose pages may read the API in a browser.
 *
 * @param allowedOrigins their origins, such as https://dashboard.example.nhs.uk; an
 * asterisk for any; empty for none
 */
@ConfigurationProperties("oversight.cors")
record CorsSettings(@DefaultValue List<String> allowedOrigins) {

	private static final String ANY = "*";

	CorsSettings {
		for (String origin : allowedOrigins) {
			if (!origin.equals(ANY) && !isOrigin(origin)) {
				throw new IllegalArgumentException(
						"oversight.cors.allowed-origins has the invalid value \"%s\". Use a scheme and a host, such as https://dashboard.example.nhs.uk, or * for any."
							.formatted(origin));
			}
		}
		allowedOrigins = List.copyOf(allowedOrigins);
	}

	private static boolean isOrigin(String text) {
		try {
			URI uri = URI.create(text);
			return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())
					&& uri.getUserInfo() == null && uri.getRawPath().isEmpty() && uri.getRawQuery() == null
					&& uri.getRawFragment() == null;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
