package org.oversightgraph.directory;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.oversightgraph.directory.Representation.Body;
import org.oversightgraph.directory.Representation.Thing;
import org.oversightgraph.directory.Representation.Wrong;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.GlobalId;

import org.springframework.stereotype.Component;

/** Resolves the entities that other subgraphs refer to. */
@Component
class Entities {

	private final DirectoryGraph graph;

	private final Nodes nodes;

	Entities(DirectoryGraph graph, Nodes nodes) {
		this.graph = graph;
		this.nodes = nodes;
	}

	/**
	 * Returns the entity of each representation, or an {@link ApiProblem}, in the same
	 * order. Reads all organisations in one round trip.
	 */
	List<Object> find(List<?> representations, long release) {
		List<Representation> wanted = representations.stream().map(Representation::of).toList();
		List<String> codes = of(Body.class, wanted).map((body) -> body.code().value()).distinct().toList();
		Map<String, Organisation> bodies = this.graph.bodies(codes, release)
			.stream()
			.collect(Collectors.toMap(Organisation::code, (body) -> body));
		Map<GlobalId, Object> things = this.nodes.find(of(Thing.class, wanted).map(Thing::id).toList(), release);
		return wanted.stream().map((representation) -> switch (representation) {
			case Body body -> body.entity(bodies.get(body.code().value()));
			case Thing thing -> thing.entity(things.get(thing.id()));
			case Wrong wrong -> wrong.problem();
		}).toList();
	}

	private static <T> Stream<T> of(Class<T> type, List<Representation> wanted) {
		return wanted.stream().filter(type::isInstance).map(type::cast);
	}

}
