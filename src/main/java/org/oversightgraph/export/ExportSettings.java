package org.oversightgraph.export;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits on downloads.
 *
 * @param time the maximum time of an export, from the request to the last byte
 */
@ConfigurationProperties("oversight.export")
record ExportSettings(@DefaultValue("2m") Duration time) {

	ExportSettings {
		if (time.compareTo(Duration.ofMillis(100)) < 0 || time.compareTo(Duration.ofHours(1)) > 0) {
			throw new IllegalArgumentException(
					"oversight.export.time is %d ms. Use a value from 100ms to 1h.".formatted(time.toMillis()));
		}
	}

}
