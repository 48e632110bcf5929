package org.oversightgraph.explore;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.platform.neo4j.GraphReader;
import org.oversightgraph.time.Moment;

import org.springframework.stereotype.Component;

/** Reads what lies around bodies. */
@Component
class ExploreGraph {

	private final GraphReader reader;

	ExploreGraph(GraphReader reader) {
		this.reader = reader;
	}

	/**
	 * The bodies within some steps of others on a date, and what relates them, in one
	 * round trip.
	 * @param depth how many steps, 0 to 3
	 * @param kinds which bodies to keep, those to name first in front; steps lead through
	 * bodies of every kind
	 * @param limit how many bodies to keep, the nearest first
	 */
	Surroundings surroundings(Collection<String> codes, Moment moment, int depth, List<OrganisationKind> kinds,
			int limit) {
		return this.reader
			.read("surroundings",
					Map.of("codes", List.copyOf(codes), "asOf", moment.asOf(), "release", moment.release(), "depth",
							depth, "kinds", kinds.stream().map(Enum::name).toList(), "limit", limit),
					(row) -> new SurroundingsRecord(row, moment.release()).surroundings())
			.getFirst();
	}

}
