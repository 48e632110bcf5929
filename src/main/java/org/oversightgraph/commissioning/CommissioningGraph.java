package org.oversightgraph.commissioning;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.oversightgraph.arrangement.ArrangementGraph;
import org.oversightgraph.arrangement.RecordedArrangement;
import org.oversightgraph.commissioning.CommissioningLines.Request;
import org.oversightgraph.footprint.FactsThroughTime;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.footprint.OversightGraph;
import org.oversightgraph.footprint.Subjects;
import org.oversightgraph.time.Moment;

import org.springframework.stereotype.Component;

/** Reads contracts and delegations. */
@Component
class CommissioningGraph {

	private final OversightGraph facts;

	private final ArrangementGraph arrangements;

	CommissioningGraph(OversightGraph facts, ArrangementGraph arrangements) {
		this.facts = facts;
		this.arrangements = arrangements;
	}

	/**
	 * What is recorded on a request.
	 *
	 * @param facts the facts of the organisations concerned on the date, by code
	 * @param arrangements the arrangements that cover the requested service. Without a
	 * service, those of the requested organisations and of everyone who commissions from
	 * the requested provider.
	 */
	record Recorded(Map<String, OversightFacts> facts, List<RecordedArrangement> arrangements) {
	}

	Recorded recorded(Request request, Moment moment) {
		Map<String, FactsThroughTime> known = this.facts.throughTime(subjects(request), moment.release());
		Map<String, OversightFacts> onDate = this.facts.on(moment, known);
		if (request.service() != null) {
			return new Recorded(onDate, this.arrangements.covering(request.service(), moment));
		}
		Set<String> parties = new TreeSet<>(request.codes());
		if (request.provider() != null) {
			known.values().forEach((facts) -> parties.addAll(facts.commissioners()));
		}
		return new Recorded(onDate, this.arrangements.of(parties, moment));
	}

	private static Subjects subjects(Request request) {
		if (request.provider() == null && request.icb() != null) {
			return Subjects.relatedTo(List.of(request.icb()), 1);
		}
		return (request.provider() != null || request.service() == null) ? Subjects.of(request.codes())
				: Subjects.providing(List.of(request.service()));
	}

}
