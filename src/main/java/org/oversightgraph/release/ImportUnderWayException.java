package org.oversightgraph.release;

/** Another import is in progress. This import was not started. */
public class ImportUnderWayException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ImportUnderWayException() {
		super("Another import is in progress. Nothing was written. Try again later.");
	}

}
