package org.oversightgraph.faults;

import java.time.Duration;

/** How long a fault lasts, or how long to wait before the next look. */
final class Pause {

	private Pause() {
	}

	static void of(Duration time) {
		try {
			Thread.sleep(time);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	static void seconds(int seconds) {
		of(Duration.ofSeconds(seconds));
	}

}
