package org.oversightgraph.standing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.Question;
import org.oversightgraph.framework.RuleRole;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;

/**
 * How often a body's needs are reviewed, and by when the next review is due (NOF-2022-23
 * ¶38, T1).
 *
 * @param reviews how often its needs for support are reviewed
 * @param meetings how often NHS England and the body meet
 * @param nextReviewDue the last day of the quarter, where a rule gives one; else null
 * @param reason why that day, or why none
 * @param rules the rules that say so
 */
record ReviewRhythm(String reviews, String meetings, @Nullable LocalDate nextReviewDue, String reason,
		List<FrameworkRule> rules) {

	private static final int LAST_REVIEWED_QUARTERLY = 2;

	private static final String NOT_HELD = "What is held of %s does not say.";

	static ReviewRhythm of(Organisation body, Presumption segment, Question question) {
		FrameworkEdition edition = question.edition();
		if (!Presumption.existsOn(body, question.asOf())) {
			return new ReviewRhythm("None.", "None.", null,
					"%s does not exist on %s.".formatted(body.name(), question.asOf()), List.of());
		}
		if (edition.playing(RuleRole.REVIEWS_NEEDS).isPresent()) {
			return ofNeeds(body, segment, question);
		}
		if (edition.playing(RuleRole.REVIEWS_MEMORANDUM).isPresent()) {
			return ofTheMemorandum(body, question);
		}
		return new ReviewRhythm(NOT_HELD.formatted(edition.id()), NOT_HELD.formatted(edition.id()), null,
				"No rule held of %s says when a review is due.".formatted(edition.id()), List.of());
	}

	/**
	 * Needs are reviewed quarterly in segments 1 and 2, and ICBs meet their regional team
	 * every quarter (¶38, T1) and once a year for the annual assessment (¶63, ¶64, ¶65,
	 * ¶66).
	 */
	private static ReviewRhythm ofNeeds(Organisation body, Presumption segment, Question question) {
		boolean board = body.is(OrganisationKind.ICB);
		Integer number = segment.numberIn(question.edition());
		boolean quarterly = number != null && number <= LAST_REVIEWED_QUARTERLY;
		String meetings = board
				? "The regional team and the board meet every quarter or more often, and once a year for the annual assessment."
				: "Meetings are as the memorandum between the regional team and the integrated care board has them.";
		String reviews = quarterly ? "Every quarter." : "The rule gives a rhythm for segments 1 and 2 only.";
		if (number == null) {
			reviews = "Every quarter in segments 1 and 2; in which segment the body stands is not known.";
		}
		LocalDate due = (quarterly || board) ? endOfQuarter(question.asOf()) : null;
		return new ReviewRhythm(reviews, meetings, due, reason(board, quarterly, segment, question), rules(question,
				Stream.of(RuleRole.REVIEWS_NEEDS, board ? RuleRole.ANNUAL_ASSESSMENT : RuleRole.MEMORANDUM)));
	}

	private static String reason(boolean board, boolean quarterly, Presumption segment, Question question) {
		if (quarterly) {
			return "The quarterly review of needs falls due by the end of the quarter%s."
				.formatted((segment.recorded() == null) ? ", if the body is in segment 2 as presumed" : "");
		}
		if (board) {
			return "A board meets its regional team at least once a quarter, whatever its segment.";
		}
		return (segment.numberIn(question.edition()) == null)
				? "In which segment the trust stood on %s is not known, and meetings follow the memorandum."
					.formatted(question.asOf())
				: "No day follows from the framework for a trust in segment %d; meetings follow the memorandum."
					.formatted(segment.numberIn(question.edition()));
	}

	private static ReviewRhythm ofTheMemorandum(Organisation body, Question question) {
		String edition = question.edition().id();
		if (!body.is(OrganisationKind.ICB)) {
			return new ReviewRhythm(NOT_HELD.formatted(edition), NOT_HELD.formatted(edition), null,
					"No rule held of %s says when a trust's review is due.".formatted(edition), List.of());
		}
		return new ReviewRhythm(NOT_HELD.formatted(edition),
				"The system and its regional team review their memorandum every quarter.",
				endOfQuarter(question.asOf()), "The memorandum is reviewed once a quarter.",
				rules(question, Stream.of(RuleRole.REVIEWS_MEMORANDUM)));
	}

	private static List<FrameworkRule> rules(Question question, Stream<RuleRole> roles) {
		return roles.flatMap((role) -> question.edition().playing(role).stream()).toList();
	}

	/** The last day of the quarter; those of the NHS and of the calendar are the same. */
	static LocalDate endOfQuarter(LocalDate date) {
		int month = date.get(IsoFields.QUARTER_OF_YEAR) * 3;
		return YearMonth.of(date.getYear(), month).atEndOfMonth();
	}

}
