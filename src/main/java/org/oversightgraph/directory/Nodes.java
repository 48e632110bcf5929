package org.oversightgraph.directory;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.ArrangementGraph;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.RecordedArrangement;
import org.oversightgraph.fact.Source;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.platform.graphql.GlobalId;

import org.springframework.stereotype.Component;

/** Finds organisations, sources and arrangements by global id. */
@Component
class Nodes {

	private static final String SOURCE = "Source";

	private final DirectoryGraph graph;

	private final ArrangementGraph arrangements;

	Nodes(DirectoryGraph graph, ArrangementGraph arrangements) {
		this.graph = graph;
		this.arrangements = arrangements;
	}

	/**
	 * Returns the objects that exist, by id. Takes one round trip for each of the three
	 * kinds of objects.
	 */
	Map<GlobalId, Object> find(Collection<GlobalId> wanted, long release) {
		Map<GlobalId, Object> found = new HashMap<>();
		for (Organisation body : this.graph.bodies(keys(wanted, Nodes::isBody), release)) {
			found.put(new GlobalId(body.kind().label(), body.code()), body);
		}
		for (Source source : this.graph.sources(keys(wanted, (id) -> id.type().equals(SOURCE)), release)) {
			found.put(new GlobalId(SOURCE, source.id()), source);
		}
		for (RecordedArrangement recorded : this.arrangements.named(keys(wanted, Nodes::isArrangement), release)) {
			Arrangement arrangement = recorded.arrangement();
			found.put(new GlobalId(arrangement.kind().label(), arrangement.id()), arrangement);
		}
		return found;
	}

	private static List<String> keys(Collection<GlobalId> ids, Predicate<GlobalId> which) {
		return ids.stream().filter(which).map(GlobalId::key).distinct().toList();
	}

	private static boolean isBody(GlobalId id) {
		return Arrays.stream(OrganisationKind.values()).anyMatch((kind) -> kind.label().equals(id.type()));
	}

	private static boolean isArrangement(GlobalId id) {
		return Arrays.stream(ArrangementKind.values()).anyMatch((kind) -> kind.label().equals(id.type()));
	}

}
