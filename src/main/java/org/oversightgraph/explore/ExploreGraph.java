package org.oversightgraph.explore;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.platform.neo4j.GraphReader;
import org.oversightgraph.time.Moment;

import org.springframework.stereotype.Component;

/** Reads the surroundings of organisations. */
@Component
class ExploreGraph {

	private final GraphReader reader;

	ExploreGraph(GraphReader reader) {
		this.reader = reader;
	}

	/**
	 * Reads the organisations within some steps of others on a date, and their
	 * relationships, in one round trip.
	 * @param depth the number of steps, 0 to 3
	 * @param kinds the kinds of organisations to return, in order of preference; steps
	 * can go through any kind
	 * @param limit the maximum number of organisations, nearest first
	 */
	Surroundings surroundings(Collection<String> codes, Moment moment, int depth, List<OrganisationKind> kinds,
			int limit) {
		return this.reader
			.read("surroundings",
					Map.of("codes", List.copyOf(codes), "asOf", moment.asOf(), "release", moment.release(), "depth",
							depth, "kinds", kinds.stream().map(Enum::name).toList(), "limit", limit),
					(row) -> new SurroundingsRecord(row, moment).surroundings())
			.getFirst();
	}

}
