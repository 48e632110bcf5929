package org.oversightgraph.platform.http;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The rate of requests that one client may send.
 *
 * @param requests number of requests in a period; 0 for no limit
 * @param period the period
 */
@ConfigurationProperties("oversight.rate-limit")
record ClientRateSettings(@DefaultValue("0") int requests, @DefaultValue("1m") Duration period) {

	ClientRateSettings {
		if (requests < 0) {
			throw new IllegalArgumentException(
					"oversight.rate-limit.requests is %d. It must be 0 or more.".formatted(requests));
		}
		if (period.compareTo(Duration.ofSeconds(1)) < 0) {
			throw new IllegalArgumentException(
					"oversight.rate-limit.period is %s. It must be at least 1s.".formatted(period));
		}
	}

	boolean isOn() {
		return this.requests > 0;
	}

}
