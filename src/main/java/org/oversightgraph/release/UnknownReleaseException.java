package org.oversightgraph.release;

/** No release has the number. */
public class UnknownReleaseException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnknownReleaseException(long number, long newest) {
		super((newest == 0) ? "There is no release yet. Import a dataset first."
				: "There is no release %d. Use a release from 1 to %d.".formatted(number, newest));
	}

}
