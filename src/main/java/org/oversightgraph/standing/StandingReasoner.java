package org.oversightgraph.standing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.time.PartialDate;
import org.oversightgraph.time.Period;

/**
 * Determines the segment, support and reviews of an organisation on a date. The result
 * depends only on the records, the framework and the question.
 */
final class StandingReasoner {

	private static final Comparator<RecordedStay> OLDEST_FIRST = Comparator
		.comparing(StandingReasoner::begin, Comparator.nullsFirst(Comparator.naturalOrder()))
		.thenComparing(RecordedStay::id);

	private final Framework framework;

	StandingReasoner(Framework framework) {
		this.framework = framework;
	}

	/** Returns the standing of the organisation on the date of the question. */
	Standing standing(StandingFacts facts, Question question) {
		LocalDate date = question.asOf();
		Presumption segment = Presumption.of(facts, question, this.framework);
		return new Standing(facts.subject(), date, question.edition(), segment,
				SegmentHistory.until(date, facts.segments(), this.framework), support(facts, question),
				Ratings.on(date, facts.ratings()), Metrics.latest(date, facts.metrics()), assessments(facts, date),
				ReviewRhythm.of(facts.subject(), segment, question));
	}

	private List<SupportStay> support(StandingFacts facts, Question question) {
		return support(facts.subject(), facts.stays(), question);
	}

	/**
	 * Returns the stays of an organisation that began, or may have begun, by the date of
	 * the question. The oldest first.
	 */
	List<SupportStay> support(Organisation subject, List<RecordedStay> stays, Question question) {
		LocalDate date = question.asOf();
		return stays.stream()
			.filter((stay) -> mayHaveBegunBy(date, stay.provenance().period()))
			.sorted(OLDEST_FIRST)
			.map((stay) -> new SupportStay(subject, stay, date,
					new SupportRules(rulesFor(stay, question), stay.programme(), subject.kind())))
			.toList();
	}

	/** Returns the requested edition, or else the edition in force during the stay. */
	private @Nullable FrameworkEdition rulesFor(RecordedStay stay, Question question) {
		return question.isUnderOtherRules() ? question.edition()
				: this.framework.inForceOn(lastDay(stay, question.asOf())).orElse(null);
	}

	/**
	 * Returns the date whose rules apply to a stay: its last date, or the requested date
	 * if it continues.
	 */
	private static LocalDate lastDay(RecordedStay stay, LocalDate date) {
		PartialDate to = stay.provenance().period().to();
		LocalDate end = (to == null) ? null : to.latest();
		return (end != null && !end.isAfter(date)) ? end.minusDays(1) : date;
	}

	private static List<AnnualAssessment> assessments(StandingFacts facts, LocalDate date) {
		return facts.assessments()
			.stream()
			.filter((assessment) -> assessment.isPossibleBy(date))
			.sorted(Comparator.comparing(AnnualAssessment::year).reversed())
			.toList();
	}

	private static boolean mayHaveBegunBy(LocalDate date, Period period) {
		return period.from() == null || period.from().possiblyBy(date);
	}

	private static @Nullable LocalDate begin(RecordedStay stay) {
		PartialDate from = stay.provenance().period().from();
		return (from == null) ? null : from.latest();
	}

}
