package org.oversightgraph.standing;

import java.time.LocalDate;
import java.util.List;

import org.oversightgraph.organisation.Organisation;

/**
 * The records of an organisation's segments, support, ratings and reviews at any time.
 *
 * @param subject the organisation
 * @param segments its segment allocations
 * @param stays its stays in programmes of support
 * @param ratings its quality ratings and those of its locations
 * @param metrics its metric values
 * @param assessments its annual assessments
 */
record StandingFacts(Organisation subject, List<SegmentAllocation> segments, List<RecordedStay> stays,
		List<QualityRating> ratings, List<MetricValue> metrics, List<AnnualAssessment> assessments) {

	/** Returns the same records with the name of a date. */
	StandingFacts named(LocalDate date) {
		Organisation then = this.subject.named(date);
		return then.name().equals(this.subject.name()) ? this
				: new StandingFacts(then,
						this.segments.stream().map((allocation) -> allocation.of(then.name())).toList(),
						this.stays.stream().map((stay) -> stay.of(then.name())).toList(), this.ratings, this.metrics,
						this.assessments);
	}

}
