package org.oversightgraph.page.organisation.standing;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.page.Reason;
import org.oversightgraph.page.organisation.SegmentRecord;
import org.oversightgraph.standing.ExitCriterion.State;
import org.oversightgraph.standing.QualityRating.DateBasis;
import org.oversightgraph.standing.QualityRating.Scope;
import org.oversightgraph.standing.Rating;
import org.oversightgraph.standing.SupportEvent;
import org.oversightgraph.standing.SupportStay.Status;
import org.oversightgraph.standing.SupportTrigger;

/**
 * Segments, support, ratings and metrics, from the document
 * {@code organisation-standing}.
 *
 * @param segment the segment that applies
 * @param presumedSegment the segment that the framework presumes
 * @param segmentNote the reason for the segment
 * @param segmentRule the rule behind the note
 * @param consequences the consequences of the segment
 * @param segmentHistory the recorded segments, oldest first
 * @param support the support episodes, oldest first
 * @param latestProviderRating the latest rating of the whole provider
 * @param ratingNote a note on it
 * @param ratings the ratings
 * @param metrics the metrics of the latest period
 * @param annualAssessments the annual assessments of an ICB
 * @param reviewRhythm the frequency of reviews
 */
public record StandingAnswer(@Nullable SegmentRecord segment, @Nullable Integer presumedSegment, String segmentNote,
		@Nullable Rule segmentRule, List<Rule> consequences, List<Change> segmentHistory, List<Episode> support,
		@Nullable RatingRecord latestProviderRating, String ratingNote, List<RatingRecord> ratings,
		List<Metric> metrics, List<Assessment> annualAssessments, Rhythm reviewRhythm) {

	/**
	 * A rule of the framework.
	 *
	 * @param citation the reference
	 * @param title the title
	 * @param statement the rule
	 */
	public record Rule(String citation, String title, String statement) {
	}

	/**
	 * A recorded segment.
	 *
	 * @param allocation the segment
	 * @param summary the comparison as a sentence
	 * @param fact the fact
	 */
	public record Change(SegmentRecord allocation, String summary, Reason.Fact fact) {
	}

	/**
	 * A support episode.
	 *
	 * @param programme the programme
	 * @param status whether it continues
	 * @param statusNote a note on that
	 * @param triggers the causes of entry
	 * @param cqcRecommended whether the Care Quality Commission recommended it
	 * @param director the director
	 * @param events the events, oldest first
	 * @param exitCriteria the criteria for leaving
	 * @param criteriaMet the number that is met
	 * @param criteriaNotMet the number that is not met
	 * @param criteriaNotKnown the number with an unknown state
	 * @param targetExit the target date as recorded
	 * @param targetExitPassed whether it has passed
	 * @param targetExitNote a note on it
	 * @param ledBy rules about who leads the support
	 * @param exit rules about leaving and who decides it
	 * @param qualityRegulator rules about the Care Quality Commission
	 * @param rulesNote a note on the edition of the rules
	 * @param fact the fact
	 */
	public record Episode(Programme programme, Status status, String statusNote, List<SupportTrigger> triggers,
			@Nullable Boolean cqcRecommended, @Nullable Director director, List<Event> events,
			List<Criterion> exitCriteria, int criteriaMet, int criteriaNotMet, int criteriaNotKnown,
			@Nullable String targetExit, @Nullable Boolean targetExitPassed, String targetExitNote, List<Rule> ledBy,
			List<Rule> exit, List<Rule> qualityRegulator, String rulesNote, Reason.Fact fact) {
	}

	/**
	 * A director.
	 *
	 * @param title the type of director
	 * @param from the start as recorded
	 * @param reportsTo the line manager under the rules
	 * @param rule the rule about that
	 */
	public record Director(String title, @Nullable String from, @Nullable String reportsTo, @Nullable Rule rule) {
	}

	/**
	 * An event in a support episode.
	 *
	 * @param event the kind
	 * @param dateAsRecorded the date as recorded
	 * @param note a note
	 * @param sources the sources
	 */
	public record Event(SupportEvent.Kind event, @Nullable String dateAsRecorded, @Nullable String note,
			List<Reason.Source> sources) {
	}

	/**
	 * A criterion for leaving.
	 *
	 * @param number its number
	 * @param criterion the criterion
	 * @param state whether it is met
	 * @param metOn the date on which it was met, as recorded
	 * @param note a note
	 */
	public record Criterion(int number, String criterion, State state, @Nullable String metOn, @Nullable String note) {
	}

	/**
	 * A quality rating.
	 *
	 * @param scope the provider or a location
	 * @param location the location
	 * @param locationCategory the category of the location
	 * @param overall the overall rating
	 * @param wellLed well-led
	 * @param safe safe
	 * @param effective effective
	 * @param caring caring
	 * @param responsive responsive
	 * @param dateAsRecorded the date as recorded
	 * @param dateBasis the meaning of the date
	 * @param note a note
	 * @param sources the sources
	 * @param restricted whether only people who may see restricted facts see it
	 */
	public record RatingRecord(@Nullable Scope scope, @Nullable String location, @Nullable String locationCategory,
			Rating overall, @Nullable Rating wellLed, @Nullable Rating safe, @Nullable Rating effective,
			@Nullable Rating caring, @Nullable Rating responsive, @Nullable String dateAsRecorded,
			@Nullable DateBasis dateBasis, @Nullable String note, @Nullable List<Reason.Source> sources,
			boolean restricted) {
	}

	/**
	 * A metric.
	 *
	 * @param period the period
	 * @param theme the theme
	 * @param metric the key
	 * @param title the title
	 * @param value the value
	 * @param units the unit
	 * @param rank the rank
	 */
	public record Metric(@Nullable String period, @Nullable String theme, String metric, String title, double value,
			@Nullable String units, @Nullable Integer rank) {
	}

	/**
	 * An annual assessment.
	 *
	 * @param year the financial year
	 * @param summary the summary
	 * @param note a note
	 * @param sources the sources
	 */
	public record Assessment(String year, String summary, @Nullable String note, List<Reason.Source> sources) {
	}

	/**
	 * The frequency of reviews.
	 *
	 * @param reviews the reviews
	 * @param meetings the meetings
	 * @param nextReviewDue the date of the next one
	 * @param note a note on the date
	 * @param rules the rules
	 */
	public record Rhythm(String reviews, String meetings, @Nullable LocalDate nextReviewDue, String note,
			List<Rule> rules) {
	}

}
