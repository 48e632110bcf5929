package org.oversightgraph.finding;

import java.util.Map;

import org.oversightgraph.platform.neo4j.GraphReader;

import org.springframework.stereotype.Component;

/** Reads what a dataset records at all. */
@Component
public class FindingGraph {

	private final GraphReader reader;

	/** Reads through a reader. */
	public FindingGraph(GraphReader reader) {
		this.reader = reader;
	}

	/** What the dataset records at all, in one round trip. */
	public Recorded recorded(long release) {
		return this.reader
			.read("recorded-kinds", Map.of("release", release),
					(row) -> new Recorded(row.get("memoranda").asBoolean(), row.get("criteria").asBoolean(),
							row.get("directors").asBoolean(), row.get("recommendations").asBoolean(),
							row.get("providerRatings").asBoolean()))
			.getFirst();
	}

}
