package org.oversightgraph.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.Arrangement.Party;
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.Succession;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.organisation.Organisation;

/**
 * Rewrites facts with some organisations closed.
 *
 * @param closed the closed organisations, by code
 */
record Closing(Map<String, Organisation> closed) {

	/**
	 * The order of successions, so that an answer does not depend on the order of the
	 * changes.
	 */
	private static final Comparator<Succession> ORDER = Comparator
		.comparing((Succession succession) -> succession.predecessor().code())
		.thenComparing((succession) -> succession.successor().code());

	/** Whether the facts of an organisation include one of the closed organisations. */
	boolean concerns(OversightFacts own) {
		Stream<Organisation> met = Stream
			.of(Stream.of(own.subject()), own.links().stream().flatMap((link) -> Stream.of(link.from(), link.to())),
					own.successions().stream().map(Succession::successor),
					own.arrangements()
						.stream()
						.flatMap((arrangement) -> arrangement.parties().stream())
						.map(Party::organisation))
			.flatMap((bodies) -> bodies);
		return met.anyMatch((body) -> this.closed.containsKey(body.code()));
	}

	/**
	 * Returns the facts with additional successions and links, and the organisations
	 * closed.
	 */
	OversightFacts of(OversightFacts own, List<Succession> more, List<Link> links) {
		boolean closes = this.closed.containsKey(own.subject().code());
		List<Succession> successions = new ArrayList<>(own.successions().stream().map(this::of).toList());
		successions.addAll(more);
		successions.sort(ORDER);
		List<Link> all = Stream.concat(own.links().stream(), links.stream()).map(this::of).distinct().toList();
		return new OversightFacts(of(own.subject()), closes ? Evidence.DERIVED : own.recordedAs(),
				closes ? List.of(Supposition.SOURCE) : own.recordedIn(), all, successions,
				own.arrangements().stream().map(this::of).toList(), own.segments(), own.support(), own.nationalBodies(),
				own.largePatientFlow());
	}

	private Organisation of(Organisation body) {
		return this.closed.getOrDefault(body.code(), body);
	}

	private Succession of(Succession succession) {
		return new Succession(of(succession.predecessor()), of(succession.successor()), succession.on(),
				succession.partial(), succession.provenance());
	}

	private Link of(Link link) {
		return link.between(of(link.from()), of(link.to()));
	}

	private Arrangement of(Arrangement arrangement) {
		return arrangement.withParties(arrangement.parties()
			.stream()
			.map((party) -> new Party(of(party.organisation()), party.role(), party.provenance()))
			.toList());
	}

}
