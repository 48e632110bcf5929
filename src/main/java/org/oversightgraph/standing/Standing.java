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
 * How a body stands on a date.
 *
 * @param subject the body
 * @param asOf the date
 * @param edition the edition in force on it
 * @param presumption the segment, recorded or presumed
 * @param segmentHistory the segments up to the date
 * @param support the stays in programmes of support that have begun, or may have
 * @param quality what is known of its quality ratings
 * @param latestMetrics of each theme the values of the latest period
 * @param annualAssessments the assessments of years that had ended
 * @param reviewRhythm how often it is reviewed
 */
public record Standing(Organisation subject, LocalDate asOf, FrameworkEdition edition, Presumption presumption,
		List<SegmentChange> segmentHistory, List<SupportStay> support, Ratings quality, List<MetricValue> latestMetrics,
		List<AnnualAssessment> annualAssessments, ReviewRhythm reviewRhythm) {

	/** The segment recorded. */
	public @Nullable SegmentAllocation segment() {
		return this.presumption.recorded();
	}

	/** The segment presumed where none is recorded. */
	public @Nullable Integer presumedSegment() {
		return this.presumption.presumed();
	}

	/** Why the segment is what it is. */
	public String segmentReason() {
		return this.presumption.reason();
	}

	/** The rule behind it. */
	public @Nullable FrameworkRule segmentRule() {
		return this.presumption.rule();
	}

	/**
	 * What follows from the segment recorded for a body of the kind, by rule. What hangs
	 * on the quality regulator's recommendation follows only where that is recorded.
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

	/** The quality ratings, the provider's first. */
	public List<QualityRating> ratings() {
		return this.quality.all();
	}

	/** The provider's rating that was known last. */
	public @Nullable QualityRating latestProviderRating() {
		return this.quality.latestOfProvider().orElse(null);
	}

	/** What to know of it. */
	public String ratingNote() {
		return this.subject.is(OrganisationKind.ICB)
				? "The ratings recorded here are of providers; an integrated care board is none." : this.quality.note();
	}

}
