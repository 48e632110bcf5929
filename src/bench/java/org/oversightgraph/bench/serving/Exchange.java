package org.oversightgraph.bench.serving;

import java.io.IOException;

/** One client's way to ask a question again and again. One thread uses it. */
interface Exchange extends AutoCloseable {

	/**
	 * Asks once and reads the whole answer.
	 * @return the size of the answer, in bytes or records
	 * @throws IOException if there is no right answer
	 */
	int ask() throws IOException;

	@Override
	void close();

	/** Opens an exchange for each client. */
	interface Opener {

		Exchange open() throws IOException;

	}

}
