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
 * Writes facts anew with some bodies closed.
 *
 * @param closed the bodies as they are when closed, by code
 */
record Closing(Map<String, Organisation> closed) {

	/** So that an answer does not depend on the order of the changes. */
	private static final Comparator<Succession> ORDER = Comparator
		.comparing((Succession succession) -> succession.predecessor().code())
		.thenComparing((succession) -> succession.successor().code());

	/** Whether one of the closed bodies is met in the facts of a body. */
	boolean concerns(OversightFacts own) {
		Stream<Organisation> met = Stream
			.of(Stream.of(own.subject()), own.links().stream().flatMap((link) -> Stream.of(link.from(), link.to())),
					own.successions().stream().map(Succession::successor),
					own.arrangements().stream().flatMap((one) -> one.parties().stream()).map(Party::organisation))
			.flatMap((bodies) -> bodies);
		return met.anyMatch((body) -> this.closed.containsKey(body.code()));
	}

	/** Facts with further successions and links, and the closed bodies closed. */
	OversightFacts of(OversightFacts own, List<Succession> more, List<Link> links) {
		boolean closes = this.closed.containsKey(own.subject().code());
		List<Succession> successions = new ArrayList<>(own.successions().stream().map(this::of).toList());
		successions.addAll(more);
		successions.sort(ORDER);
		List<Link> all = Stream.concat(own.links().stream(), links.stream()).map(this::of).distinct().toList();
		return new OversightFacts(of(own.subject()), closes ? Evidence.DERIVED : own.recordedAs(),
				closes ? List.of(Supposition.SOURCE) : own.recordedIn(), all, successions,
				own.arrangements().stream().map(this::of).toList(), own.segments(), own.support(),
				own.nationalBodies());
	}

	private Organisation of(Organisation body) {
		return this.closed.getOrDefault(body.code(), body);
	}

	private Succession of(Succession one) {
		return new Succession(of(one.predecessor()), of(one.successor()), one.on(), one.partial(), one.provenance());
	}

	private Link of(Link one) {
		return one.between(of(one.from()), of(one.to()));
	}

	private Arrangement of(Arrangement one) {
		return new Arrangement(one.id(), one.kind(), one.title(), one.services(), one.status(), one.provenance(),
				one.parties()
					.stream()
					.map((party) -> new Party(of(party.organisation()), party.role(), party.provenance()))
					.toList());
	}

}
