package org.oversightgraph.explore;

import org.oversightgraph.organisation.OrganisationNode;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.fact.SourcesRecord;
import org.oversightgraph.fact.Link;
import org.neo4j.driver.Value;
import org.neo4j.driver.Record;
import java.util.stream.Stream;
import java.util.Objects;
import java.util.HashMap;
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

	/**
	 * Reads the links of organisations with places, collaboratives, clusters and regions
	 * on a date, in one round trip.
	 * @return the links by code
	 */
	Map<String, List<Link>> links(Collection<String> codes, Moment moment) {
		Map<String, List<Link>> found = new HashMap<>();
		this.reader.read("related-organisations",
				Map.of("codes", List.copyOf(codes), "asOf", moment.asOf(), "release", moment.release()),
				(row) -> found.put(row.get("subject").get("code").asString(), links(row, moment)));
		return found;
	}

	private static List<Link> links(Record row, Moment moment) {
		SourcesRecord sources = SourcesRecord.of(row.get("sources").asList(Value::asNode));
		Map<String, Organisation> bodies = new HashMap<>();
		Stream.concat(Stream.of(row.get("subject").asNode()), row.get("others").asList(Value::asNode).stream())
			.forEach((node) -> bodies.put(node.elementId(), OrganisationNode.read(node, moment)));
		return row.get("links")
			.asList(Value::asRelationship)
			.stream()
			.map((link) -> sources.link(link, Objects.requireNonNull(bodies.get(link.startNodeElementId())),
					Objects.requireNonNull(bodies.get(link.endNodeElementId()))))
			.toList();
	}

}
