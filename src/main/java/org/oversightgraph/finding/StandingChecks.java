package org.oversightgraph.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.standing.SegmentAllocation;
import org.oversightgraph.standing.SupportEpisode;
import org.oversightgraph.standing.SupportEpisode.Programme;

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
		if (body.isUnder("NOF-2022-23")) {
			mismatch(body);
			support(body, recorded);
			if (recorded.memoranda() && body.subject().is(OrganisationKind.ICB)) {
				memorandum(body);
			}
		}
	}

	private static void notRecorded(Examined body) {
		if (body.question().edition().segments(body.subject().kind()) && segment(body).isEmpty()) {
			String rule = switch (body.question().edition().id()) {
				case "NOF-2022-23" -> "who-is-segmented";
				case "SOF-2021-22" -> "sof-segmentation";
				default -> "segment-from-metric-scores";
			};
			body.note(FindingKind.SEGMENT_NOT_RECORDED, rule, body.position().segmentNote(), List.of(),
					body.facts().nhsEngland().stream().toList());
		}
	}

	private static void mismatch(Examined body) {
		boolean inProgramme = body.facts().supportOn(body.date()).stream().anyMatch(StandingChecks::isIntensive);
		segment(body).filter((segment) -> (segment.segment() == INTENSIVE) != inProgramme)
			.ifPresent((segment) -> body.note(FindingKind.SEGMENT_MISMATCH, "segment-4-intensive-support", inProgramme
					? "%s is recorded in the Recovery Support Programme and in segment %d; the programme goes with segment 4."
						.formatted(body.subject().name(), segment.segment())
					: "%s is recorded in segment 4, but not in the Recovery Support Programme, which goes with it."
						.formatted(body.subject().name()),
					facts(body, segment), body.facts().nhsEngland().stream().toList()));
	}

	private static void support(Examined body, Recorded recorded) {
		for (SupportEpisode episode : body.facts().supportOn(body.date())) {
			if (!MANDATED.contains(episode.programme())) {
				continue;
			}
			List<Organisation> settlers = settlers(body);
			if (recorded.exitCriteria() && episode.exitCriteria() == 0) {
				body.note(FindingKind.SUPPORT_WITHOUT_EXIT_CRITERIA,
						isIntensive(episode) ? "segment-4-stocktake" : "segment-3-exit-criteria-signed-off",
						"%s is in %s, and no exit criteria are recorded.".formatted(body.subject().name(),
								episode.programme().words()),
						List.of(episode.fact()), settlers);
			}
			if (recorded.directors() && isIntensive(episode) && episode.director() == null) {
				body.note(FindingKind.SEGMENT_4_WITHOUT_DIRECTOR,
						body.subject().is(OrganisationKind.ICB) ? "segment-4-system-improvement-director"
								: "segment-4-improvement-director-trust",
						"%s is in %s, and no improvement director is recorded.".formatted(body.subject().name(),
								episode.programme().words()),
						List.of(episode.fact()), settlers);
			}
			if (episode.targetExitOn() != null && episode.targetExitOn().certainlyBy(body.date().minusDays(1))) {
				body.note(FindingKind.SUPPORT_PAST_TARGET, isIntensive(episode) ? "exit-4" : "exit-3",
						"%s was to leave %s by %s and is still recorded in it.".formatted(body.subject().name(),
								episode.programme().words(), episode.targetExitOn()),
						List.of(episode.fact()), settlers);
			}
		}
	}

	private static boolean isIntensive(SupportEpisode episode) {
		return episode.programme() == Programme.RECOVERY_SUPPORT_PROGRAMME;
	}

	private static void memorandum(Examined body) {
		List<Arrangement> memoranda = body.facts()
			.arrangements()
			.stream()
			.filter((one) -> one.kind() == ArrangementKind.MEMORANDUM_OF_UNDERSTANDING)
			.filter((one) -> one.parties()
				.stream()
				.anyMatch((party) -> party.organisation().code().equals(body.subject().code())))
			.toList();
		if (memoranda.stream().noneMatch((one) -> one.isInForceOn(body.date()))) {
			List<Organisation> settlers = new ArrayList<>(body.regions());
			settlers.add(body.subject());
			body.note(FindingKind.NO_MOU_IN_FORCE, "mou",
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
