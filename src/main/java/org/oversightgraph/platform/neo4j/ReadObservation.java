package org.oversightgraph.platform.neo4j;

import java.util.List;
import java.util.function.Supplier;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.neo4j.driver.Record;

/**
 * Observes reads of the graph for metrics and traces. An observation has the name of the
 * statement and the number of records. It never has the text or a parameter.
 */
public final class ReadObservation {

	/** The name of the observation. */
	public static final String NAME = "oversight.graph.read";

	private ReadObservation() {
	}

	/** Runs a read and observes it, including its wait for a connection. */
	static List<Record> observe(ObservationRegistry registry, String statement, Supplier<List<Record>> read) {
		Observation observation = Observation.createNotStarted(NAME, registry)
			.contextualName("read " + statement)
			.lowCardinalityKeyValue("statement", statement);
		return observation.observe(() -> {
			List<Record> records = read.get();
			observation.highCardinalityKeyValue("records", String.valueOf(records.size()));
			return records;
		});
	}

}
