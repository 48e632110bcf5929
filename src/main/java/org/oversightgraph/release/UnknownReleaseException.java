package org.oversightgraph.release;

/** There is no release of a number. */
public class UnknownReleaseException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnknownReleaseException(long number, long newest) {
		super((newest == 0) ? "There is no release yet. Import a dataset first."
				: "There is no release %d; the releases are 1 to %d.".formatted(number, newest));
	}

}
