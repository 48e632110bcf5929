package org.oversightgraph.footprint;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.oversightgraph.platform.neo4j.GraphReader;
import org.oversightgraph.time.Moment;

import org.springframework.stereotype.Component;

/** Reads the facts from which oversight is determined. */
@Component
public class OversightGraph {

	private final GraphReader reader;

	private final OversightSettings settings;

	/** Creates a graph class that uses a reader. */
	public OversightGraph(GraphReader reader, OversightSettings settings) {
		this.reader = reader;
		this.settings = settings;
	}

	/**
	 * Returns the facts of several organisations on a date, in one round trip.
	 * @return the facts by code, without unknown codes
	 */
	public Map<String, OversightFacts> facts(Subjects subjects, Moment moment) {
		Map<String, Object> parameters = new HashMap<>(subjects.parameters());
		parameters.put("asOf", moment.asOf());
		parameters.put("release", moment.release());
		parameters.put("leastFlow", this.settings.leastPatientFlow());
		Map<String, OversightFacts> found = new LinkedHashMap<>();
		this.reader.read("oversight-facts", parameters, (row) -> new FactsRecord(row, moment).facts(this.settings.largePatientFlow()))
			.forEach((facts) -> found.put(facts.subject().code(), facts));
		return found;
	}

}
