package org.oversightgraph.commissioning;

import java.util.List;

import org.oversightgraph.commissioning.CommissioningLines.Request;
import org.oversightgraph.footprint.OversightGraph;
import org.oversightgraph.footprint.OversightGraph.Arrangements;
import org.oversightgraph.footprint.OversightGraph.FactsWithArrangements;
import org.oversightgraph.footprint.Subjects;
import org.oversightgraph.time.Moment;

import org.springframework.stereotype.Component;

/** Reads contracts and delegations, in one round trip. */
@Component
class CommissioningGraph {

	private final OversightGraph facts;

	CommissioningGraph(OversightGraph facts) {
		this.facts = facts;
	}

	/**
	 * Returns the facts of the organisations concerned, and the arrangements that cover
	 * the requested service. Without a service, returns the arrangements of the requested
	 * organisations and of everyone who commissions from the requested provider.
	 */
	FactsWithArrangements recorded(Request request, Moment moment) {
		String service = request.service();
		return this.facts.facts(subjects(request),
				(service != null) ? new Arrangements(List.of(service), List.of(), false)
						: new Arrangements(List.of(), request.codes(), request.provider() != null),
				moment);
	}

	private static Subjects subjects(Request request) {
		if (request.provider() == null && request.icb() != null) {
			return Subjects.relatedTo(List.of(request.icb()), 1);
		}
		return (request.provider() != null || request.service() == null) ? Subjects.of(request.codes())
				: Subjects.providing(List.of(request.service()));
	}

}
