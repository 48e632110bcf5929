package org.oversightgraph.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.framework.RuleRole;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.standing.SegmentAllocation;
import org.oversightgraph.standing.SupportEpisode;

/**
 * Looks at segments, support and memoranda: whether what the framework asks for is on
 * record and fits together.
 */
final class StandingChecks {

	private static final Set<Programme> MANDATED = Set.of(Programme.MANDATED_SUPPORT,
			Programme.RECOVERY_SUPPORT_PROGRAMME);

	private static final int INTENSIVE = 4;

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

	/** Every organisation of a kind that the edition segments has a segment (¶31). */
	private static void notRecorded(Examined body) {
		if (body.edition().segments(body.subject().kind()) && segment(body).isEmpty()) {
			body.edition()
				.playing(RuleRole.WHO_IS_SEGMENTED)
				.ifPresent((rule) -> body.note(FindingKind.SEGMENT_NOT_RECORDED, rule, body.position().segmentNote(),
						List.of(), body.facts().nhsEngland().stream().toList()));
		}
	}

	/**
	 * Intensive support goes with its segment, and the segment with it (¶37a(ii), ¶50).
	 */
	private static void mismatch(Examined body) {
		Optional<FrameworkRule> rule = body.edition().playing(RuleRole.INTENSIVE_SUPPORT);
		if (rule.isEmpty()) {
			return;
		}
		boolean inProgramme = body.facts().supportOn(body.date()).stream().anyMatch(StandingChecks::isIntensive);
		segment(body).filter((segment) -> (segment.segment() == INTENSIVE) != inProgramme)
			.ifPresent((segment) -> body.note(FindingKind.SEGMENT_MISMATCH, rule.get(), inProgramme
					? "%s is recorded in the Recovery Support Programme and in segment %d; the programme goes with segment 4."
						.formatted(body.subject().name(), segment.segment())
					: "%s is recorded in segment 4, but not in the Recovery Support Programme, which goes with it."
						.formatted(body.subject().name()),
					facts(body, segment), body.facts().nhsEngland().stream().toList()));
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

	/** Exit criteria are signed off (A¶18), or come from the stocktake (¶53, A¶24). */
	private static void exitCriteria(Examined body, Recorded recorded, SupportEpisode episode) {
		if (recorded.exitCriteria() && episode.exitCriteria() == 0) {
			body.edition()
				.segmentOf(episode.programme())
				.flatMap((segment) -> body.edition().playing(RuleRole.EXIT_CRITERIA, segment.number()))
				.ifPresent((rule) -> body.note(FindingKind.SUPPORT_WITHOUT_EXIT_CRITERIA, rule,
						"%s is in %s, and no exit criteria are recorded.".formatted(body.subject().name(),
								episode.programme().words()),
						List.of(episode.fact()), settlers(body)));
		}
	}

	/**
	 * A trust gets an improvement director (¶57, A¶27), an ICB a system one (¶55, ¶56,
	 * A¶27).
	 */
	private static void director(Examined body, Recorded recorded, SupportEpisode episode) {
		if (recorded.directors() && isIntensive(episode) && episode.director() == null) {
			body.edition()
				.playing(
						body.subject().is(OrganisationKind.ICB) ? RuleRole.DIRECTOR_OF_ICB : RuleRole.DIRECTOR_OF_TRUST)
				.ifPresent(
						(rule) -> body
							.note(FindingKind.SEGMENT_4_WITHOUT_DIRECTOR, rule,
									"%s is in %s, and no improvement director is recorded."
										.formatted(body.subject().name(), episode.programme().words()),
									List.of(episode.fact()), settlers(body)));
		}
	}

	/**
	 * Support ends when exit criteria are met (¶39, A¶36, A¶37; ¶60, A¶38, A¶39, A¶40,
	 * A¶41).
	 */
	private static void pastTarget(Examined body, SupportEpisode episode) {
		if (episode.targetExitOn() != null && episode.targetExitOn().certainlyBy(body.date().minusDays(1))) {
			body.edition()
				.playing(isIntensive(episode) ? RuleRole.EXIT_FROM_4 : RuleRole.EXIT_FROM_3)
				.ifPresent((rule) -> body.note(FindingKind.SUPPORT_PAST_TARGET, rule,
						"%s was to leave %s by %s and is still recorded in it.".formatted(body.subject().name(),
								episode.programme().words(), episode.targetExitOn()),
						List.of(episode.fact()), settlers(body)));
		}
	}

	private static boolean isIntensive(SupportEpisode episode) {
		return episode.programme() == Programme.RECOVERY_SUPPORT_PROGRAMME;
	}

	/** Every ICB has a memorandum with its regional team (¶19, ¶20, ¶21). */
	private static void memorandum(Examined body) {
		Optional<FrameworkRule> rule = body.edition().playing(RuleRole.MEMORANDUM);
		List<Arrangement> memoranda = body.facts()
			.arrangements()
			.stream()
			.filter((one) -> one.kind() == ArrangementKind.MEMORANDUM_OF_UNDERSTANDING)
			.filter((one) -> one.parties()
				.stream()
				.anyMatch((party) -> party.organisation().code().equals(body.subject().code())))
			.toList();
		if (rule.isPresent() && memoranda.stream().noneMatch((one) -> one.isInForceOn(body.date()))) {
			List<Organisation> settlers = new ArrayList<>(body.regions());
			settlers.add(body.subject());
			body.note(FindingKind.NO_MOU_IN_FORCE, rule.get(),
					"No memorandum of understanding between %s and its region is recorded as in force on %s."
						.formatted(body.subject().name(), body.date()),
					memoranda.stream().map(Arrangement::fact).toList(), settlers);
		}
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
