package org.oversightgraph.footprint;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.Arrangement.Party;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.Succession;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.standing.SegmentAllocation;
import org.oversightgraph.standing.SupportEpisode;

/**
 * Puts the names of a date into facts. Facts whose names do not change are not copied.
 */
final class Renamed {

	private final LocalDate date;

	/** The organisations that had another name on the date, by code. */
	private final Map<String, Organisation> changed = new HashMap<>();

	private Renamed(LocalDate date) {
		this.date = date;
	}

	static OversightFacts on(LocalDate date, OversightFacts facts) {
		Renamed names = new Renamed(date);
		organisations(facts).forEach(names::add);
		return names.changed.isEmpty() ? facts : names.in(facts);
	}

	private static Stream<Organisation> organisations(OversightFacts facts) {
		return Stream
			.of(Stream.of(facts.subject()), facts.links().stream().flatMap((link) -> Stream.of(link.from(), link.to())),
					facts.successions().stream().flatMap(Renamed::ends),
					facts.arrangements()
						.stream()
						.flatMap((arrangement) -> arrangement.parties().stream())
						.map(Party::organisation),
					facts.nationalBodies().stream())
			.flatMap((organisations) -> organisations);
	}

	private static Stream<Organisation> ends(Succession succession) {
		return Stream.of(succession.predecessor(), succession.successor());
	}

	private void add(Organisation organisation) {
		if (!organisation.formerNames().isEmpty() && !this.changed.containsKey(organisation.code())) {
			Organisation then = organisation.named(this.date);
			if (!then.name().equals(organisation.name())) {
				this.changed.put(organisation.code(), then);
			}
		}
	}

	private OversightFacts in(OversightFacts facts) {
		return new OversightFacts(named(facts.subject()), facts.recordedAs(), facts.recordedIn(),
				facts.links().stream().map(this::named).toList(),
				facts.successions().stream().map(this::named).toList(),
				facts.arrangements().stream().map(this::named).toList(),
				renamed(facts.segments(), SegmentAllocation::of), renamed(facts.support(), SupportEpisode::of),
				facts.nationalBodies().stream().map(this::named).toList(), facts.largePatientFlow());
	}

	/** Puts the changed names into records that contain only the name. */
	private <T> Map<String, List<T>> renamed(Map<String, List<T>> records, BiFunction<T, String, T> of) {
		Map<String, List<T>> renamed = new HashMap<>(records);
		this.changed.forEach((code, organisation) -> renamed.computeIfPresent(code,
				(_, known) -> known.stream().map((record) -> of.apply(record, organisation.name())).toList()));
		return renamed;
	}

	private Organisation named(Organisation organisation) {
		return this.changed.getOrDefault(organisation.code(), organisation);
	}

	private boolean isChanged(Organisation organisation) {
		return this.changed.containsKey(organisation.code());
	}

	private Link named(Link link) {
		return (isChanged(link.from()) || isChanged(link.to())) ? link.between(named(link.from()), named(link.to()))
				: link;
	}

	private Succession named(Succession succession) {
		return ends(succession).anyMatch(this::isChanged) ? succession.named(this.date) : succession;
	}

	private Arrangement named(Arrangement arrangement) {
		return arrangement.parties().stream().map(Party::organisation).anyMatch(this::isChanged)
				? arrangement.named(this.date) : arrangement;
	}

}
