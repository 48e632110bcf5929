package org.oversightgraph.platform.http;

import java.time.Duration;
import java.util.Optional;

/**
 * Which state of the data answers. It is known from memory; asking for it never waits.
 */
public interface DataState {

	/** A text that changes whenever answers may change; empty if there is no data yet. */
	Optional<String> present();

	/**
	 * Time since the state was last confirmed, if that is too long ago for it to be
	 * certain; empty while it is confirmed, and before there is any data.
	 */
	Optional<Duration> unconfirmedFor();

}
