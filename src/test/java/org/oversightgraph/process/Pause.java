package org.oversightgraph.process;

import java.time.Duration;

/** Pauses of the current thread. */
public final class Pause {

	private Pause() {
	}

	/** Waits for this time. */
	public static void of(Duration time) {
		try {
			Thread.sleep(time);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Waits for this number of seconds. */
	public static void seconds(int seconds) {
		of(Duration.ofSeconds(seconds));
	}

}
