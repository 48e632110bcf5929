package org.oversightgraph.platform.http;

import java.util.Optional;

/** Tells which state of the data answers. */
public interface DataState {

	/**
	 * A text that is another whenever answers may be others; empty while there is no
	 * data, or it cannot be reached.
	 */
	Optional<String> present();

}
