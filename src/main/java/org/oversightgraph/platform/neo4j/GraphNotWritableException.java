package org.oversightgraph.platform.neo4j;

import org.springframework.util.unit.DataSize;

/** The graph can be read but not written. Nothing was written. */
public class GraphNotWritableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** The reason why nothing can be written. */
	public enum Reason {

		/** The disk has too little room. */
		STORAGE_FULL,
		/** The database or its user is read-only. */
		READ_ONLY

	}

	private final Reason reason;

	private GraphNotWritableException(Reason reason, String message, Throwable cause) {
		super(message, cause);
		this.reason = reason;
	}

	private GraphNotWritableException(Reason reason, String message) {
		super(message);
		this.reason = reason;
	}

	static GraphNotWritableException full(long free, long needed) {
		return new GraphNotWritableException(Reason.STORAGE_FULL,
				"The disk that holds the graph has %d MB free. This write needs about %d MB. "
					.formatted(DataSize.ofBytes(free).toMegabytes(), DataSize.ofBytes(needed).toMegabytes())
						+ "Nothing was written. Free space and try again.");
	}

	static GraphNotWritableException readOnly(Throwable cause) {
		return new GraphNotWritableException(Reason.READ_ONLY,
				"The graph is read-only. Nothing was written. Make the database writable for the product's user, "
						+ "or import into the primary server.",
				cause);
	}

	static boolean isOf(Throwable failure, Reason reason) {
		return failure instanceof GraphNotWritableException refused && refused.reason == reason;
	}

	/** The reason why nothing can be written. */
	public Reason reason() {
		return this.reason;
	}

}
