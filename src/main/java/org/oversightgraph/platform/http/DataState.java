package org.oversightgraph.platform.http;

import java.time.Duration;
import java.util.Optional;

/**
 * The state of the data that responses come from. It is held in memory, so that no method
 * waits.
 */
public interface DataState {

	/**
	 * Returns a text that changes whenever responses may change; empty if there is no
	 * data yet.
	 */
	Optional<String> present();

	/**
	 * Returns the time since the state was last confirmed, if it may be outdated. Empty
	 * if the state is confirmed or there is no data yet.
	 */
	Optional<Duration> unconfirmedFor();

}
