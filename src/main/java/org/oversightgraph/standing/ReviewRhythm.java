package org.oversightgraph.standing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.Question;
import org.oversightgraph.framework.RuleRole;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.time.DateInWords;

/**
 * The frequency of reviews of an organisation's needs, and the due date of the next
 * review (NOF-2022-23 ¶29, ¶30, ¶38, T1).
 *
 * @param reviews the frequency of reviews of its needs for support
 * @param meetings the lead and the frequency of the review meetings
 * @param nextReviewDue the end of the quarter; null if no rule sets a date
 * @param note the reason for the date, or why there is none
 * @param rules the rules behind the reason
 */
record ReviewRhythm(String reviews, String meetings, @Nullable LocalDate nextReviewDue, String note,
		List<FrameworkRule> rules) {

	private static final int LAST_REVIEWED_QUARTERLY = 2;

	private static final String NOT_HELD = "The available sources of %s do not say.";

	private static final String MEETINGS_OF_ICB = "The regional team leads a meeting with the leaders of the ICB and of its system's providers."
			+ " It takes place at least every quarter, and more often if there are material concerns. One meeting a year is linked to the annual assessment.";

	private static final String MEETINGS_OF_TRUST = "The integrated care board leads meetings with the trust's senior leaders. NHS England takes part by mutual agreement."
			+ " The memorandum between the regional team and the integrated care board says how often they meet.";

	static ReviewRhythm of(Organisation body, Presumption segment, Question question) {
		FrameworkEdition edition = question.edition();
		Optional<String> absent = Existence.absence(body, question.asOf());
		if (absent.isPresent()) {
			return new ReviewRhythm("None.", "None.", null, absent.get(), List.of());
		}
		if (edition.playing(RuleRole.REVIEWS_NEEDS).isPresent()) {
			return ofNeeds(body, segment, question);
		}
		if (edition.playing(RuleRole.REVIEWS_MEMORANDUM).isPresent()) {
			return ofTheMemorandum(body, question);
		}
		if (body.is(OrganisationKind.ICB) && edition.playing(RuleRole.ANNUAL_ASSESSMENT).isPresent()) {
			return assessedEachYear(question);
		}
		if (edition.playing(RuleRole.SEGMENTS_EVERY_QUARTER).isPresent()) {
			return ofTheSegments(question);
		}
		return new ReviewRhythm(NOT_HELD.formatted(edition.id()), NOT_HELD.formatted(edition.id()), null,
				"No available rule of %s says when a review is due.".formatted(edition.id()), List.of());
	}

	/** Applies the annual assessment of ICBs, if the edition sets no other review. */
	private static ReviewRhythm assessedEachYear(Question question) {
		return new ReviewRhythm("NHS England assesses the ICB once a financial year.",
				NOT_HELD.formatted(question.edition().id()), null,
				"No review date is given. The law requires an assessment of each financial year and sets no date for it.",
				rules(question, Stream.of(RuleRole.ANNUAL_ASSESSMENT)));
	}

	/** Applies segments that are worked out from the figures of the quarter before. */
	private static ReviewRhythm ofTheSegments(Question question) {
		return new ReviewRhythm("The segment is worked out every quarter.", NOT_HELD.formatted(question.edition().id()),
				endOfQuarter(question.asOf()),
				"The next segment is due by the end of the quarter. Segments are worked out from the figures of the quarter before.",
				rules(question, Stream.of(RuleRole.SEGMENTS_EVERY_QUARTER)));
	}

	/**
	 * Applies the quarterly reviews of segments 1 and 2 (¶38). ICBs also meet their
	 * regional team every quarter (¶29, ¶30, T1) and for the annual assessment (¶63, ¶64,
	 * ¶65, ¶66). Trusts meet their ICB (¶29, ¶30, T1).
	 */
	private static ReviewRhythm ofNeeds(Organisation body, Presumption segment, Question question) {
		boolean icb = body.is(OrganisationKind.ICB);
		Integer number = segment.numberIn(question.edition());
		boolean quarterly = number != null && number <= LAST_REVIEWED_QUARTERLY;
		String meetings = icb ? MEETINGS_OF_ICB : MEETINGS_OF_TRUST;
		String reviews = quarterly ? "Every quarter." : "The framework sets a frequency for segments 1 and 2 only.";
		if (number == null) {
			reviews = "Every quarter in segments 1 and 2. The segment of this organisation is not known.";
		}
		LocalDate due = (quarterly || icb) ? endOfQuarter(question.asOf()) : null;
		return new ReviewRhythm(reviews, meetings, due, reason(icb, quarterly, segment, question),
				rules(question,
						Stream.of(RuleRole.REVIEWS_NEEDS,
								icb ? RuleRole.REVIEW_MEETINGS_OF_ICB : RuleRole.REVIEW_MEETINGS_OF_PROVIDER,
								icb ? RuleRole.ANNUAL_ASSESSMENT : RuleRole.MEMORANDUM)));
	}

	private static String reason(boolean icb, boolean quarterly, Presumption segment, Question question) {
		if (quarterly) {
			return "The next review is due by the end of the quarter%s. Needs in segments 1 and 2 are reviewed every quarter."
				.formatted((segment.recorded() == null) ? ", if the organisation is in segment 2 as presumed" : "");
		}
		if (icb) {
			return "The next meeting is due by the end of the quarter. An ICB meets its regional team at least once a quarter, in any segment.";
		}
		return (segment.numberIn(question.edition()) == null)
				? "No review date is given, because the trust's segment on %s is not known. Meetings follow the memorandum."
					.formatted(DateInWords.of(question.asOf()))
				: "No review date is given. The framework sets none for a trust in segment %d. Meetings follow the memorandum."
					.formatted(segment.numberIn(question.edition()));
	}

	private static ReviewRhythm ofTheMemorandum(Organisation body, Question question) {
		String edition = question.edition().id();
		if (!body.is(OrganisationKind.ICB)) {
			return new ReviewRhythm(NOT_HELD.formatted(edition), NOT_HELD.formatted(edition), null,
					"No available rule of %s says when a trust's review is due.".formatted(edition), List.of());
		}
		return new ReviewRhythm(NOT_HELD.formatted(edition),
				"The system and its regional team review their memorandum every quarter.",
				endOfQuarter(question.asOf()),
				"The next review is due by the end of the quarter. The memorandum is reviewed once a quarter.",
				rules(question, Stream.of(RuleRole.REVIEWS_MEMORANDUM)));
	}

	private static List<FrameworkRule> rules(Question question, Stream<RuleRole> roles) {
		return roles.flatMap((role) -> question.edition().playing(role).stream()).toList();
	}

	/**
	 * The last date of the quarter. NHS quarters and calendar quarters end on the same
	 * dates.
	 */
	static LocalDate endOfQuarter(LocalDate date) {
		int month = date.get(IsoFields.QUARTER_OF_YEAR) * 3;
		return YearMonth.of(date.getYear(), month).atEndOfMonth();
	}

}
