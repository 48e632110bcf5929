package org.oversightgraph.standing;

import java.util.List;

import org.oversightgraph.organisation.Organisation;

/**
 * All that is recorded of how a body stands, at any time.
 *
 * @param subject the body
 * @param segments the segments it was placed in
 * @param stays its stays in programmes of support
 * @param ratings its quality ratings and those of its locations
 * @param metrics its measures
 * @param assessments the assessments of its years
 */
record StandingFacts(Organisation subject, List<SegmentAllocation> segments, List<RecordedStay> stays,
		List<QualityRating> ratings, List<MetricValue> metrics, List<AnnualAssessment> assessments) {
}
