package org.oversightgraph.platform.graphql;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The date, edition and release that were requested.
 *
 * @param asOf the date; null for today
 * @param edition the edition; null for the edition in force
 * @param release the release of the data; null for the current release
 * @param begun the release of a cursor, if no release was requested; null if no cursor
 * names a release
 */
public record Asked(@Nullable LocalDate asOf, @Nullable String edition, @Nullable Long release, @Nullable Long begun) {

	/** Nothing was requested. */
	public static final Asked NOTHING = new Asked(null, null, null, null);

	/** Returns the release to answer from; null for the current release. */
	public @Nullable Long answeredFrom() {
		return (this.release != null) ? this.release : this.begun;
	}

	Asked but(@Nullable LocalDate otherDate, @Nullable String otherEdition) {
		return new Asked(otherDate, otherEdition, this.release, this.begun);
	}

	Asked of(long requested) {
		return new Asked(this.asOf, this.edition, requested, null);
	}

	Asked goingOnIn(Long ofCursor) {
		return Objects.equals(ofCursor, answeredFrom()) ? this : new Asked(this.asOf, this.edition, null, ofCursor);
	}

}
