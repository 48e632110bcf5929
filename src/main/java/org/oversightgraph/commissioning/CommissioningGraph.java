package org.oversightgraph.commissioning;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.oversightgraph.arrangement.ArrangementGraph;
import org.oversightgraph.arrangement.RecordedArrangement;
import org.oversightgraph.commissioning.CommissioningLines.Request;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.footprint.OversightGraph;
import org.oversightgraph.footprint.Subjects;
import org.oversightgraph.platform.neo4j.GraphReader;
import org.oversightgraph.time.Moment;

import org.springframework.stereotype.Component;

/** Reads contracts and delegations, in one round trip. */
@Component
class CommissioningGraph {

	private final GraphReader reader;

	private final OversightGraph facts;

	CommissioningGraph(GraphReader reader, OversightGraph facts) {
		this.reader = reader;
		this.facts = facts;
	}

	/**
	 * What is recorded about a request.
	 *
	 * @param facts the facts of the organisations concerned, by code
	 * @param arrangements the arrangements that cover the requested service. Without a
	 * service, those of the requested organisations and of everyone who commissions from
	 * the requested provider
	 */
	record Recorded(Map<String, OversightFacts> facts, List<RecordedArrangement> arrangements) {
	}

	/** Returns what is recorded about a request. */
	Recorded recorded(Request request, Moment moment) {
		boolean anyService = request.service() == null;
		Map<String, Object> parameters = new HashMap<>(this.facts.parameters(subjects(request), moment.release()));
		Collection<String> service = anyService ? List.of() : List.of(String.valueOf(request.service()));
		parameters.put("provided", request.codes().isEmpty() ? service : List.of());
		parameters.put("ids", List.of());
		parameters.put("services", service);
		parameters.put("parties", anyService ? request.codes() : List.of());
		parameters.put("commissioners", anyService && request.provider() != null);
		return this.reader.read("commissioning", parameters, (row) -> recorded(row, moment)).getFirst();
	}

	private static Subjects subjects(Request request) {
		return (request.provider() == null && request.icb() != null) ? Subjects.relatedTo(List.of(request.icb()), 1)
				: Subjects.of(request.codes());
	}

	private Recorded recorded(Record row, Moment moment) {
		return new Recorded(this.facts.facts(row.get("facts"), moment),
				row.get("delegations").asList((Value value) -> ArrangementGraph.recorded(value, moment)));
	}

}
