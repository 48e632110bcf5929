package org.oversightgraph.standing;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.FrameworkRule.Condition;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.standing.SegmentHistory.SegmentChange;

/**
 * The segment, support, ratings and reviews of an organisation on a date.
 *
 * @param subject the organisation
 * @param asOf the date
 * @param edition the edition whose rules apply
 * @param presumption the recorded or presumed segment
 * @param segmentHistory the segments up to the date
 * @param support the stays in programmes of support that have begun, or may have begun
 * @param quality the quality ratings known on the date
 * @param latestMetrics the metric values of the latest period of each theme
 * @param annualAssessments the assessments of years that had ended
 * @param reviewRhythm the frequency of reviews
 */
public record Standing(Organisation subject, LocalDate asOf, FrameworkEdition edition, Presumption presumption,
		List<SegmentChange> segmentHistory, List<SupportStay> support, Ratings quality, List<MetricValue> latestMetrics,
		List<AnnualAssessment> annualAssessments, ReviewRhythm reviewRhythm) {

	/** The recorded segment; null if there is none. */
	public @Nullable SegmentAllocation segment() {
		return this.presumption.recorded();
	}

	/** The presumed segment; null if a segment is recorded or none can be presumed. */
	public @Nullable Integer presumedSegment() {
		return this.presumption.presumed();
	}

	/**
	 * The reason for the segment, and the limits of the edition. An edition has no effect
	 * on an organisation that does not exist.
	 */
	public String segmentNote() {
		String note = this.edition.inForceNote();
		return this.presumption.reason()
				+ ((note == null || !Existence.isOn(this.subject, this.asOf)) ? "" : " " + note);
	}

	/** The rule behind the reason; null if there is none. */
	public @Nullable FrameworkRule segmentRule() {
		return this.presumption.rule();
	}

	/**
	 * Returns the rules that follow from the recorded segment. Rules about a
	 * recommendation by the Care Quality Commission need a recorded recommendation.
	 */
	public List<FrameworkRule> consequences() {
		SegmentAllocation recorded = segment();
		if (recorded == null || !recorded.edition().equals(this.edition.id())) {
			return List.of();
		}
		boolean onRecommendation = this.support.stream()
			.anyMatch((stay) -> stay.status() == SupportStay.Status.ONGOING && stay.recorded().isOnCqcRecommendation());
		return this.edition.rules()
			.stream()
			.filter((rule) -> rule.followsFrom(recorded.segment(), this.subject.kind()))
			.filter((rule) -> rule.condition() != Condition.CQC_RECOMMENDED || onRecommendation)
			.toList();
	}

	/** The events in its segments, support and ratings, the oldest first. */
	public List<StandingEvent> timeline() {
		return StandingEvent.of(this.subject.name(), this.segmentHistory, this.support, ratings());
	}

	/** The quality ratings, the provider's first. */
	public List<QualityRating> ratings() {
		return this.quality.all();
	}

	/** The provider's latest rating; null if none is known. */
	public @Nullable QualityRating latestProviderRating() {
		return this.quality.latestOfProvider().orElse(null);
	}

	/** The date of the provider's rating in words, or why there is none. */
	public String ratingNote() {
		return this.subject.is(OrganisationKind.ICB)
				? "No rating is shown. Quality ratings here are of providers, and an integrated care board is not a provider."
				: this.quality.note();
	}

}
