package org.oversightgraph.release;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A change was made for another release than the current one, or without the restricted
 * rows of the current one.
 */
public class StaleReleaseException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient @Nullable Release current;

	private final transient List<Release> since;

	private final long further;

	private final boolean partial;

	StaleReleaseException(ExpectedRelease expected, @Nullable Release current, List<Release> since, long further) {
		super(message(expected, current));
		this.current = current;
		this.since = since;
		this.further = further;
		this.partial = isPartial(expected, current);
	}

	private static boolean isPartial(ExpectedRelease expected, @Nullable Release current) {
		return current != null && expected.published().contains(current.number());
	}

	private static String message(ExpectedRelease expected, @Nullable Release current) {
		if (current == null) {
			return "There is no release yet, but a release is expected. Nothing was written. "
					+ "Import the first dataset without this condition.";
		}
		if (isPartial(expected, current)) {
			return "The change was made for the public rows of release %d, which also has restricted rows. Nothing was written, because the restricted rows would be withdrawn. Sign in, export the data again, and repeat the change there."
				.formatted(current.number());
		}
		long newest = expected.newest();
		if (newest > current.number()) {
			return "Release %d is expected, but release %d is current. Nothing was written. Check the number."
				.formatted(newest, current.number());
		}
		return "The change was made for release %d, but release %d is current. Nothing was written. Export the data again, repeat the change there, and send it for release %d."
			.formatted(newest, current.number(), current.number());
	}

	/**
	 * Whether the expected release is current, but was seen without its restricted rows.
	 */
	public boolean isPartial() {
		return this.partial;
	}

	/** Returns the current release; null if there is none. */
	public @Nullable Release current() {
		return this.current;
	}

	/** Returns the latest releases since the expected one, the latest first. */
	public List<Release> since() {
		return this.since;
	}

	/** Returns the number of further releases since the expected one. */
	public long further() {
		return this.further;
	}

}
