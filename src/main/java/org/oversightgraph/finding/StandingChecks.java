package org.oversightgraph.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.ArrangementStatus;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.FrameworkEdition.Segment;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.framework.RuleRole;
import org.oversightgraph.framework.SegmentProgramme;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.standing.SegmentAllocation;
import org.oversightgraph.standing.SupportEpisode;
import org.oversightgraph.time.DateInWords;
import org.oversightgraph.time.PartialDate;

/**
 * Checks of segments, support and memoranda against the requirements of the framework.
 */
final class StandingChecks {

	private static final Set<Programme> MANDATED = Set.of(Programme.MANDATED_SUPPORT,
			Programme.RECOVERY_SUPPORT_PROGRAMME);

	/** Each edition gives one of these programmes to one of its segments. */
	private static final List<Programme> INTENSIVE_PROGRAMMES = List.of(Programme.RECOVERY_SUPPORT_PROGRAMME,
			Programme.PROVIDER_IMPROVEMENT_PROGRAMME);

	private StandingChecks() {
	}

	static void examine(Examined body, Recorded recorded) {
		if (body.question().isUnderOtherRules()) {
			return;
		}
		notRecorded(body);
		mismatch(body);
		support(body, recorded);
		if (recorded.memoranda() && body.subject().is(OrganisationKind.ICB)) {
			memorandum(body);
		}
	}

	/**
	 * Finds organisations without a certain or possible segment, if the edition segments
	 * their kind (¶31).
	 */
	private static void notRecorded(Examined body) {
		if (body.edition().segments(body.subject().kind()) && body.facts()
			.segmentsOf(body.subject(), body.date(), body.question().inForce().id())
			.possible()
			.isEmpty()) {
			body.edition()
				.playing(RuleRole.WHO_IS_SEGMENTED)
				.ifPresent((rule) -> body.note(FindingKind.SEGMENT_NOT_RECORDED, rule, body.position().segmentNote(),
						List.of(), body.facts().nhsEngland().stream().toList()));
		}
	}

	/**
	 * Finds programmes of intensive support without their segment, and such segments
	 * without their programme: segment 4 with the Recovery Support Programme (¶37a(ii),
	 * ¶50), or the segment that another edition gives to its programme. A segment or stay
	 * that is only possible is no mismatch. NHS England uses the names of both programmes
	 * for the support of segment 5 of NOF-2025-26.
	 */
	private static void mismatch(Examined body) {
		Optional<SegmentAllocation> recorded = segment(body);
		if (recorded.isEmpty()) {
			return;
		}
		int number = recorded.get().segment();
		for (Programme programme : INTENSIVE_PROGRAMMES) {
			Optional<Segment> segment = body.edition().segmentOf(programme);
			Optional<FrameworkRule> rule = segment.flatMap((found) -> leadingRule(body.edition(), found));
			if (rule.isEmpty()) {
				continue;
			}
			int goesWith = segment.get().number();
			boolean inProgramme = stays(body, programme)
				.anyMatch((stay) -> stay.provenance().certainlyStillHoldsOn(body.date()));
			boolean possibly = INTENSIVE_PROGRAMMES.stream()
				.flatMap((intensive) -> stays(body, intensive))
				.anyMatch((stay) -> stay.provenance().period().possiblyHoldsOn(body.date()));
			if ((number != goesWith && inProgramme) || (number == goesWith && !possibly)) {
				body.note(FindingKind.SEGMENT_MISMATCH, rule.get(),
						"The segment and support of %s do not match. It is recorded in segment %d%s in %s. The framework puts this programme with segment %d."
							.formatted(body.subject().name(), number, inProgramme ? " and" : ", but not",
									programme.words(), goesWith),
						facts(body, recorded.get()), body.facts().nhsEngland().stream().toList());
			}
		}
	}

	private static Stream<SupportEpisode> stays(Examined body, Programme programme) {
		return body.facts()
			.support()
			.getOrDefault(body.subject().code(), List.of())
			.stream()
			.filter((stay) -> stay.programme() == programme);
	}

	/** Returns the rule that gives a programme to a segment. */
	private static Optional<FrameworkRule> leadingRule(FrameworkEdition edition, Segment segment) {
		SegmentProgramme programme = segment.programme();
		return (programme == null) ? Optional.empty()
				: programme.ledBy().stream().findFirst().flatMap((rule) -> edition.rule(rule));
	}

	private static void support(Examined body, Recorded recorded) {
		for (SupportEpisode episode : body.facts().supportOn(body.date())) {
			if (MANDATED.contains(episode.programme())) {
				exitCriteria(body, recorded, episode);
				director(body, recorded, episode);
				pastTarget(body, episode);
			}
		}
	}

	/**
	 * Finds support without exit criteria, which are signed off (A¶18) or come from the
	 * stocktake (¶53, A¶24).
	 */
	private static void exitCriteria(Examined body, Recorded recorded, SupportEpisode episode) {
		if (recorded.exitCriteria() && episode.exitCriteria() == 0) {
			body.edition()
				.segmentOf(episode.programme())
				.flatMap((segment) -> body.edition().playing(RuleRole.EXIT_CRITERIA, segment.number()))
				.ifPresent((rule) -> body.note(FindingKind.SUPPORT_WITHOUT_EXIT_CRITERIA, rule,
						"No exit criteria are recorded for %s, which is in %s. The framework requires them."
							.formatted(body.subject().name(), episode.programme().words()),
						List.of(episode.fact()), settlers(body)));
		}
	}

	/**
	 * Finds intensive support without a director. A trust gets an improvement director
	 * (¶57, A¶27). An ICB gets a system improvement director (¶55, ¶56, A¶27).
	 */
	private static void director(Examined body, Recorded recorded, SupportEpisode episode) {
		if (recorded.directors() && isIntensive(episode) && episode.director() == null) {
			body.edition()
				.playing(
						body.subject().is(OrganisationKind.ICB) ? RuleRole.DIRECTOR_OF_ICB : RuleRole.DIRECTOR_OF_TRUST)
				.ifPresent((rule) -> body.note(FindingKind.SEGMENT_4_WITHOUT_DIRECTOR, rule,
						"No improvement director is recorded for %s, which is in %s. The framework requires one."
							.formatted(body.subject().name(), episode.programme().words()),
						List.of(episode.fact()), settlers(body)));
		}
	}

	/**
	 * Finds support that continues after its target exit date (¶39, A¶36, A¶37; ¶60,
	 * A¶38, A¶39, A¶40, A¶41).
	 */
	private static void pastTarget(Examined body, SupportEpisode episode) {
		PartialDate target = episode.targetExitOn();
		if (target != null && target.certainlyBy(body.date().minusDays(1))) {
			body.edition()
				.playing(isIntensive(episode) ? RuleRole.EXIT_FROM_4 : RuleRole.EXIT_FROM_3)
				.ifPresent((rule) -> body.note(FindingKind.SUPPORT_PAST_TARGET, rule,
						"%s is still recorded in %s after its target exit date. The target was %s."
							.formatted(body.subject().name(), episode.programme().words(), DateInWords.of(target)),
						List.of(episode.fact()), settlers(body)));
		}
	}

	private static boolean isIntensive(SupportEpisode episode) {
		return episode.programme() == Programme.RECOVERY_SUPPORT_PROGRAMME;
	}

	/**
	 * Finds ICBs without a memorandum in force with their regional team (¶19, ¶20, ¶21).
	 */
	private static void memorandum(Examined body) {
		Optional<FrameworkRule> rule = body.edition().playing(RuleRole.MEMORANDUM);
		List<Arrangement> memoranda = body.facts()
			.arrangements()
			.stream()
			.filter((memorandum) -> memorandum.kind() == ArrangementKind.MEMORANDUM_OF_UNDERSTANDING)
			.filter((memorandum) -> memorandum.parties()
				.stream()
				.anyMatch((party) -> party.organisation().code().equals(body.subject().code())))
			.toList();
		if (rule.isPresent() && memoranda.stream().noneMatch((memorandum) -> mayBeInForce(memorandum, body.date()))) {
			List<Organisation> settlers = new ArrayList<>(body.regions());
			settlers.add(body.subject());
			body.note(FindingKind.NO_MOU_IN_FORCE, rule.get(),
					"No memorandum of understanding between %s and its region is recorded as in force on %s."
						.formatted(body.subject().name(), DateInWords.of(body.date())),
					memoranda.stream().map(Arrangement::fact).toList(), settlers);
		}
	}

	private static boolean mayBeInForce(Arrangement arrangement, LocalDate date) {
		return Set.of(ArrangementStatus.IN_FORCE, ArrangementStatus.NOT_KNOWN).contains(arrangement.statusOn(date));
	}

	private static List<Organisation> settlers(Examined body) {
		List<Organisation> settlers = new ArrayList<>(body.facts().nhsEngland().stream().toList());
		settlers.addAll(body.regions());
		return settlers;
	}

	private static Optional<SegmentAllocation> segment(Examined body) {
		return body.facts().segmentOf(body.subject(), body.date(), body.question().inForce().id());
	}

	private static List<Fact> facts(Examined body, SegmentAllocation segment) {
		List<Fact> facts = new ArrayList<>(List.of(segment.fact()));
		body.facts().supportOn(body.date()).forEach((episode) -> facts.add(episode.fact()));
		return facts;
	}

}
