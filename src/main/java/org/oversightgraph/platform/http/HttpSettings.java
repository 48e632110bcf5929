package org.oversightgraph.platform.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of GraphQL over HTTP.
 *
 * @param largestRequest how large the body of a request may be
 */
@ConfigurationProperties("oversight.http")
record HttpSettings(@DefaultValue("1MB") DataSize largestRequest) {

	HttpSettings {
		if (largestRequest.toBytes() < 1 || largestRequest.toBytes() >= Integer.MAX_VALUE) {
			throw new IllegalArgumentException(
					"oversight.http.largest-request is %s; it has to be above 0 and below 2GB, as in 1MB."
						.formatted(largestRequest));
		}
	}

}
