package org.oversightgraph.finding;

import java.util.Map;

import org.oversightgraph.platform.neo4j.GraphReader;

import org.springframework.stereotype.Component;

/** Reads which kinds of records a dataset contains. */
@Component
public class FindingGraph {

	private final GraphReader reader;

	/** Creates a graph class that uses a reader. */
	public FindingGraph(GraphReader reader) {
		this.reader = reader;
	}

	/** Reads which kinds of records a release contains, in one round trip. */
	public Recorded recorded(long release) {
		return this.reader
			.read("recorded-kinds", Map.of("release", release),
					(row) -> new Recorded(row.get("memoranda").asBoolean(), row.get("criteria").asBoolean(),
							row.get("directors").asBoolean(), row.get("recommendations").asBoolean(),
							row.get("providerRatings").asBoolean()))
			.getFirst();
	}

}
