package org.oversightgraph.standing;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.fact.Provenance;
import org.oversightgraph.fact.Source;

/**
 * NHS England's assessment of an ICB's year (NOF-2022-23 ¶63, ¶64, ¶65, ¶66).
 *
 * @param year the financial year, such as "2023/24"
 * @param summary what it found
 * @param provenance how it is known
 */
record AnnualAssessment(String year, String summary, Provenance provenance) {

	/** Whether its year had ended by the date, before which it cannot have been made. */
	boolean isPossibleBy(LocalDate date) {
		LocalDate end = MetricValue.endOf(this.year);
		return end == null || !end.isAfter(date);
	}

	/** How it is known. */
	public Evidence evidence() {
		return this.provenance.evidence();
	}

	/** Where it was read. */
	public List<Source> sources() {
		return this.provenance.sources();
	}

	/** What else there is to say of it. */
	public @Nullable String note() {
		return this.provenance.note();
	}

}
