package org.oversightgraph.faults;

import java.time.Duration;

/** Pauses of the current thread. */
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
