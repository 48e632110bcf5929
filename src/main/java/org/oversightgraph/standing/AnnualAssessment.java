package org.oversightgraph.standing;

import java.time.LocalDate;

import org.oversightgraph.fact.Provenance;
import org.oversightgraph.fact.Sourced;

/**
 * NHS England's assessment of an ICB's year (NOF-2022-23 ¶63, ¶64, ¶65, ¶66).
 *
 * @param year the financial year, such as "2023/24"
 * @param summary the findings in summary
 * @param provenance the evidence and sources
 */
public record AnnualAssessment(String year, String summary, Provenance provenance) implements Sourced {

	/**
	 * Whether the assessed year had ended by the date. An assessment cannot be earlier.
	 */
	boolean isPossibleBy(LocalDate date) {
		LocalDate end = MetricValue.endOf(this.year);
		return end == null || !end.isAfter(date);
	}

}
