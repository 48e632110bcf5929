package org.oversightgraph.quality;

import java.util.Map;
import java.util.Set;

import org.oversightgraph.platform.neo4j.GraphReader;
import org.oversightgraph.time.Moment;

import org.springframework.stereotype.Component;

/** Reads which trusts have a rating. */
@Component
class QualityGraph {

	private final GraphReader reader;

	QualityGraph(GraphReader reader) {
		this.reader = reader;
	}

	/** The codes of the trusts whose rating as a provider is known by the day. */
	Set<String> rated(Moment moment) {
		return Set.copyOf(this.reader.read("rated-trusts", Map.of("asOf", moment.asOf(), "release", moment.release()),
				(row) -> row.get("code").asString()));
	}

}
