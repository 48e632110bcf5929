package org.oversightgraph.quality;

import java.util.Map;
import java.util.Set;

import org.oversightgraph.platform.neo4j.GraphReader;
import org.oversightgraph.time.Moment;

import org.springframework.stereotype.Component;

/** Reads the trusts that have a rating. */
@Component
class QualityGraph {

	private final GraphReader reader;

	QualityGraph(GraphReader reader) {
		this.reader = reader;
	}

	/** Returns the codes of the trusts with a recorded provider rating on the date. */
	Set<String> rated(Moment moment) {
		return Set.copyOf(this.reader.read("rated-trusts", Map.of("asOf", moment.asOf(), "release", moment.release()),
				(row) -> row.get("code").asString()));
	}

}
