package org.oversightgraph.standing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.framework.Question;
import org.oversightgraph.framework.RuleRole;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.time.DateInWords;
import org.oversightgraph.time.PartialDate;

/**
 * The segment of an organisation on a date. It is the recorded segment or, without one,
 * the segment that the framework presumes (NOF-2022-23 ¶36). No segment is presumed if a
 * certain or possible record contradicts it.
 *
 * @param recorded the recorded segment; null if there is none
 * @param presumed the presumed segment; null if a segment is recorded or none can be
 * presumed
 * @param reason the reason in sentences
 * @param rule the rule behind the reason; null if there is none
 */
record Presumption(@Nullable SegmentAllocation recorded, @Nullable Integer presumed, String reason,
		@Nullable FrameworkRule rule) {

	private static final List<Programme> COMPULSORY = List.of(Programme.MANDATED_SUPPORT,
			Programme.RECOVERY_SUPPORT_PROGRAMME);

	private static final String UNCHANGED = " No decision is recorded that changed it.";

	static Presumption of(StandingFacts facts, Question question, Framework framework) {
		FrameworkEdition edition = question.edition();
		LocalDate date = question.asOf();
		Organisation body = facts.subject();
		Optional<String> absent = Existence.absence(body, date);
		if (absent.isPresent()) {
			return none(absent.get() + SegmentsOnDate.lastInWords(date, facts.segments()), null);
		}
		if (question.isUnderOtherRules()) {
			return underOtherRules(facts, question, framework);
		}
		if (!edition.segments(body.kind())) {
			return none("%s places no %s in a segment.".formatted(edition.id(), body.kind().words()),
					edition.playing(RuleRole.ICBS_NOT_SEGMENTED).orElse(null));
		}
		Optional<SegmentAllocation> current = SegmentsOnDate.of(date, edition.id(), facts.segments()).certain();
		if (current.isPresent()) {
			DecidedBy decided = DecidedBy.of(current.get(), edition);
			String when = " It is the latest known, %s.".formatted(current.get().standingOn(date));
			return new Presumption(current.get(), null, decided.words() + when,
					edition.rule(decided.rule()).orElse(null));
		}
		return unrecorded(facts, question, framework);
	}

	/**
	 * Returns the segment of the edition in force. It is not treated as a segment of the
	 * requested edition.
	 */
	private static Presumption underOtherRules(StandingFacts facts, Question question, Framework framework) {
		FrameworkEdition inForce = question.inForce();
		String other = question.edition().id();
		Optional<SegmentAllocation> current = SegmentsOnDate.of(question.asOf(), inForce.id(), facts.segments())
			.certain();
		String recorded = current.map((
				allocation) -> "Segment %d is recorded under %s, the edition then in force. It is not treated as a segment of %s."
					.formatted(allocation.segment(), inForce.id(), other))
			.orElseGet(() -> "No segment of %s can be recorded on %s, because %s was in force.".formatted(other,
					DateInWords.of(question.asOf()), inForce.id()));
		return new Presumption(current.orElse(null), null, recorded + " No segment is presumed under another edition.",
				framework.rule(question.edition(), "segments-not-read-across"));
	}

	/**
	 * Returns the presumption without a recorded segment. Segment 2 is presumed unless a
	 * certain or possible record contradicts it (¶36, T3).
	 */
	private static Presumption unrecorded(StandingFacts facts, Question question, Framework framework) {
		FrameworkEdition edition = question.edition();
		LocalDate date = question.asOf();
		SegmentsOnDate segments = SegmentsOnDate.of(date, edition.id(), facts.segments());
		if (!segments.possible().isEmpty()) {
			return none("No segment is presumed. " + segments.possibleInWords(),
					framework.rule(edition, "possible-fact"));
		}
		String missing = "No segment of %s is recorded for %s on %s.".formatted(edition.id(), facts.subject().name(),
				DateInWords.of(date)) + SegmentsOnDate.lastInWords(date, facts.segments());
		Optional<FrameworkRule> rule = edition.playing(RuleRole.DEFAULT_SEGMENT);
		Integer presumed = edition.defaultSegment();
		if (rule.isEmpty() || presumed == null) {
			return none(missing + " The edition presumes none.", framework.rule(edition, "segment-stands-until-next"));
		}
		String unpresumed = "No segment is presumed. " + missing;
		FrameworkRule exit = edition.playing(RuleRole.EXIT_FROM_4).orElse(rule.get());
		return inSupport(facts, date, presumed).map((support) -> none(unpresumed + support, rule.get()))
			.or(() -> afterSupport(facts, question).map((left) -> none(unpresumed + left + afterExit(edition), exit)))
			.or(() -> otherSegmentBefore(facts, question, presumed)
				.map((last) -> last.isIntensive() ? none(unpresumed + UNCHANGED + afterExit(edition), exit)
						: none(unpresumed + UNCHANGED, rule.get())))
			.orElseGet(() -> new Presumption(null, presumed,
					"Segment %d is presumed. %s An organisation is in this segment unless it meets the criteria of another. This is a presumption, not a record."
						.formatted(presumed, missing),
					rule.get()));
	}

	/**
	 * Returns why the default does not apply to an organisation that may be in support.
	 */
	private static Optional<String> inSupport(StandingFacts facts, LocalDate date, int presumed) {
		return facts.stays()
			.stream()
			.filter((stay) -> COMPULSORY.contains(stay.programme()))
			.filter((stay) -> stay.provenance().period().possiblyHoldsOn(date))
			.max(Comparator.comparing((stay) -> stay.provenance().certainlyStillHoldsOn(date)))
			.map((stay) -> stay.provenance().certainlyStillHoldsOn(date)
					? " The organisation is in %s, which does not go with segment %d."
						.formatted(stay.programme().words(), presumed)
					: " The organisation may be in %s, which does not go with segment %d. The stay is recorded %s."
						.formatted(stay.programme().words(), presumed, stay.provenance().period().inWords()));
	}

	/**
	 * Returns why the default does not apply after intensive support. The organisation
	 * moves to segment 3 (¶60), and no later segment of the edition is recorded.
	 */
	private static Optional<String> afterSupport(StandingFacts facts, Question question) {
		String edition = question.edition().id();
		LocalDate date = question.asOf();
		return facts.stays()
			.stream()
			.filter((stay) -> stay.programme() == Programme.RECOVERY_SUPPORT_PROGRAMME)
			.map((stay) -> stay.provenance().period().to())
			.filter((exit) -> exit != null && exit.certainlyBy(date))
			.filter((exit) -> facts.segments()
				.stream()
				.noneMatch((segment) -> segment.edition().equals(edition) && isBetween(segment, exit, date)))
			.findFirst()
			.map((exit) -> " The organisation left the Recovery Support Programme %s, and no decision is recorded since under %s."
				.formatted(DateInWords.when(exit), edition));
	}

	private static boolean isBetween(SegmentAllocation segment, PartialDate exit, LocalDate date) {
		PartialDate from = segment.provenance().period().from();
		return from != null && exit.earliest() != null && from.certainlyBy(date)
				&& !from.certainlyBy(exit.earliest().minusDays(1));
	}

	private static String afterExit(FrameworkEdition edition) {
		return edition.playing(RuleRole.EXIT_FROM_4).isPresent() ? " The framework moves it to segment 3." : "";
	}

	/**
	 * Returns the last segment of the edition if it is not the default. Its record has
	 * ended, but no decision is recorded that changed it.
	 */
	private static Optional<SegmentAllocation> otherSegmentBefore(StandingFacts facts, Question question,
			int presumed) {
		return SegmentsOnDate.lastBy(question.asOf(), facts.segments())
			.filter((last) -> last.edition().equals(question.edition().id()) && last.segment() != presumed);
	}

	private static Presumption none(String reason, @Nullable FrameworkRule rule) {
		return new Presumption(null, null, reason, rule);
	}

	/** The recorded or presumed segment of an edition; null if there is none. */
	@Nullable Integer numberIn(FrameworkEdition edition) {
		return (this.recorded != null && this.recorded.edition().equals(edition.id()))
				? Integer.valueOf(this.recorded.segment()) : this.presumed;
	}

}
