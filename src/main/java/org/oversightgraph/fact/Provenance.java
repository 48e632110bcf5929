package org.oversightgraph.fact;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.time.PartialDate;
import org.oversightgraph.time.Period;

/**
 * What every recorded fact carries: when it holds, how it is known, and from where.
 *
 * @param period when it holds
 * @param evidence how it came to be known
 * @param confirmedOn the date on which its source last speaks of it, as written
 * @param sources where it was read
 * @param note what else there is to say of it
 */
public record Provenance(Period period, Evidence evidence, @Nullable String confirmedOn, List<Source> sources,
		@Nullable String note) {

	/**
	 * After so many months without confirmation a fact is stale.
	 */
	private static final int STALE_AFTER_MONTHS = 24;

	/**
	 * Whether its source last spoke of it long before the date; one that gives no date is
	 * not called stale.
	 */
	public boolean isStaleOn(LocalDate date) {
		if (this.confirmedOn == null) {
			return false;
		}
		LocalDate latest = PartialDate.parse(this.confirmedOn).latest();
		return latest != null && latest.plusMonths(STALE_AFTER_MONTHS).isBefore(date);
	}

	/** The fact that a sentence states on this footing. */
	public Fact fact(String statement, @Nullable Organisation inheritedFrom) {
		return new Fact(statement, this.evidence, this.period, inheritedFrom, this.confirmedOn, this.sources,
				this.note);
	}

}
