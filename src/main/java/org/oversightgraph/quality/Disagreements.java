package org.oversightgraph.quality;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.fact.LinkRole;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.quality.Disagreement.Kind;
import org.oversightgraph.standing.SegmentAllocation;
import org.oversightgraph.standing.SegmentsOnDate;
import org.oversightgraph.time.PartialDate;

/** Finds facts that disagree on a date. */
final class Disagreements {

	private Disagreements() {
	}

	/**
	 * Finds the disagreements among the facts about some organisations, by kind and code.
	 */
	static List<Disagreement> among(Collection<OversightFacts> bodies, LocalDate date) {
		return bodies.stream()
			.flatMap((facts) -> Stream.of(segments(facts, date), registrations(facts, date), leads(facts, date))
				.flatMap(Function.identity()))
			.sorted(Comparator.comparing(Disagreement::key))
			.toList();
	}

	private static Stream<Disagreement> segments(OversightFacts facts, LocalDate date) {
		Map<String, List<SegmentAllocation>> together = facts.segments()
			.getOrDefault(facts.subject().code(), List.of())
			.stream()
			.filter((allocation) -> allocation.provenance().period().certainlyHoldsOn(date))
			.collect(Collectors.groupingBy((allocation) -> allocation.edition() + " "
					+ PartialDate.writtenOf(allocation.provenance().period().from())));
		return together.values()
			.stream()
			.filter((same) -> same.stream().map(SegmentAllocation::segment).distinct().count() > 1)
			.map((same) -> {
				SegmentAllocation answering = SegmentsOnDate.of(date, same.getFirst().edition(), same)
					.certain()
					.orElseThrow();
				return new Disagreement(Kind.SEGMENT, facts.subject(),
						firstOf(answering.fact(), same.stream().map(SegmentAllocation::fact)), answering.fact(),
						Kind.SEGMENT.rule());
			});
	}

	private static Stream<Disagreement> registrations(OversightFacts facts, LocalDate date) {
		return of(Kind.REGISTRATION, facts, facts.links(LinkKind.REGISTERED_IN, date).stream());
	}

	private static Stream<Disagreement> leads(OversightFacts facts, LocalDate date) {
		Map<String, List<Link>> byService = facts.links(LinkKind.COMMISSIONS, date)
			.stream()
			.filter((link) -> link.role() == LinkRole.LEAD)
			.collect(Collectors.groupingBy((link) -> String.valueOf(link.service())));
		return byService.values().stream().flatMap((links) -> of(Kind.LEAD_COMMISSIONER, facts, links.stream()));
	}

	/** Returns a disagreement if the trust's own links name more than one ICB. */
	private static Stream<Disagreement> of(Kind kind, OversightFacts facts, Stream<Link> links) {
		String code = facts.subject().code();
		List<Link> own = links.filter((link) -> link.from().code().equals(code) || link.to().code().equals(code))
			.toList();
		return (own.stream().map((link) -> link.icb().code()).distinct().count() > 1) ? Stream
			.of(new Disagreement(kind, facts.subject(), firstOf(null, own.stream().map(Link::fact)), null, kind.rule()))
				: Stream.empty();
	}

	private static List<Fact> firstOf(@Nullable Fact answering, Stream<Fact> facts) {
		return facts.sorted(Comparator.comparing((Fact fact) -> !fact.equals(answering)).thenComparing(Fact::statement))
			.toList();
	}

}
