package org.oversightgraph.commissioning;

import java.util.List;
import java.util.Map;

import org.oversightgraph.platform.neo4j.GraphReader;

import org.springframework.stereotype.Component;

/** Reads the trusts from which a service is commissioned. */
@Component
class CommissioningGraph {

	private final GraphReader reader;

	CommissioningGraph(GraphReader reader) {
		this.reader = reader;
	}

	/** Returns the codes of the trusts from which the service is or was commissioned. */
	List<String> trusts(String service, long release) {
		return this.reader.read("trusts-by-service", Map.of("services", List.of(service), "release", release),
				(row) -> row.get("code").asString());
	}

}
