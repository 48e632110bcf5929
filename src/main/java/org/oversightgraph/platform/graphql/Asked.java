package org.oversightgraph.platform.graphql;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * For which day, by which edition and from which release an answer is asked, as far as
 * that was said.
 *
 * @param asOf the day; null for today
 * @param edition the edition; null for the one in force
 * @param release the release of the data; null for the current one
 * @param begun the release in which a list began that goes on by its cursor, where no
 * release was said; null where none does
 */
public record Asked(@Nullable LocalDate asOf, @Nullable String edition, @Nullable Long release, @Nullable Long begun) {

	/** Nothing was said. */
	public static final Asked NOTHING = new Asked(null, null, null, null);

	/** The release from which to answer; null for the current one. */
	public @Nullable Long answeredFrom() {
		return (this.release != null) ? this.release : this.begun;
	}

	Asked but(@Nullable LocalDate day, @Nullable String otherEdition) {
		return new Asked(day, otherEdition, this.release, this.begun);
	}

	Asked of(long said) {
		return new Asked(this.asOf, this.edition, said, null);
	}

	Asked goingOnIn(Long cursors) {
		return Objects.equals(cursors, answeredFrom()) ? this : new Asked(this.asOf, this.edition, null, cursors);
	}

}
