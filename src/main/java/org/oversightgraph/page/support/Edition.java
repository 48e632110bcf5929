package org.oversightgraph.page.support;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.page.Wording;

/**
 * An edition of the framework, with what it says about support.
 *
 * @param id the id
 * @param title the title
 * @param inForceFrom its first date in force
 * @param inForceTo its last date in force; null for the current edition
 * @param segments its segments
 */
public record Edition(String id, String title, LocalDate inForceFrom, @Nullable LocalDate inForceTo,
		List<Segment> segments) {

	/**
	 * A segment.
	 *
	 * @param number the number
	 * @param label the label
	 * @param support the support in it; null if it is not recorded
	 */
	public record Segment(int number, String label, @Nullable String support) {
	}

	/** Returns the segment with the most support; null if no support is recorded. */
	public @Nullable Segment mostSupported() {
		return this.segments.stream()
			.filter((segment) -> segment.support() != null)
			.max(Comparator.comparingInt(Segment::number))
			.orElse(null);
	}

	/** Returns the period in which the edition is in force. */
	public String inForce() {
		return (this.inForceTo == null) ? "From " + Wording.date(this.inForceFrom)
				: "%s to %s".formatted(Wording.date(this.inForceFrom), Wording.date(this.inForceTo));
	}

}
