package org.oversightgraph.footprint;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the reasoning.
 *
 * @param leastPatientFlow the minimum share of a trust's patients, 0 to 1, from which
 * flow from an ICB is shown. Flow never places a trust in a system.
 * @param largePatientFlow the share of a trust's patients, 0 to 1, from which flow from
 * outside its systems is large. The trust then also serves the ICB.
 */
@ConfigurationProperties("oversight.reasoning")
public record OversightSettings(@DefaultValue("0.1") double leastPatientFlow,
		@DefaultValue("0.2") double largePatientFlow) {
}
