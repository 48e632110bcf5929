package org.oversightgraph.release;

/** Another import is under way, so that this one was not begun. */
public class ImportUnderWayException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ImportUnderWayException() {
		super("Another import is under way. Nothing was written; try again when it is done.");
	}

}
