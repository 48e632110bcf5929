package org.oversightgraph.platform.access;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of sign-ins. Checking a password is slow by design, so that too many checks
 * would use up the processors.
 *
 * @param failuresPerName failed sign-ins per period with one name from one client address
 * @param failuresPerAddress failed sign-ins per period from one client address
 * @param period the period
 * @param atOnce number of passwords checked at the same time
 * @param waiting number of sign-ins that wait for their turn; others are refused
 * immediately
 * @param maxWait maximum time that a sign-in waits for its turn
 * @param delay delay of the response to a failed sign-in
 */
@ConfigurationProperties("oversight.sign-in")
record SignInSettings(@DefaultValue("5") int failuresPerName, @DefaultValue("20") int failuresPerAddress,
		@DefaultValue("1m") Duration period, @DefaultValue("1") int atOnce, @DefaultValue("4") int waiting,
		@DefaultValue("2s") Duration maxWait, @DefaultValue("500ms") Duration delay) {

	private static final String NAME = "oversight.sign-in.";

	SignInSettings {
		require("failures-per-name", failuresPerName, 1000);
		require("failures-per-address", failuresPerAddress, 10_000);
		require("at-once", atOnce, 64);
		require("waiting", waiting, 64);
		require("period", period, Duration.ofSeconds(1), Duration.ofDays(1));
		require("max-wait", maxWait, Duration.ZERO, Duration.ofSeconds(30));
		require("delay", delay, Duration.ZERO, Duration.ofSeconds(30));
	}

	private static void require(String name, int value, int largest) {
		if (value < 1 || value > largest) {
			throw new IllegalArgumentException("%s%s is %d. It must be 1 to %d.".formatted(NAME, name, value, largest));
		}
	}

	private static void require(String name, Duration value, Duration least, Duration most) {
		if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
			throw new IllegalArgumentException("%s%s is %d ms. It must be %d ms to %d ms.".formatted(NAME, name,
					value.toMillis(), least.toMillis(), most.toMillis()));
		}
	}

}
