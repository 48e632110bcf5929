package org.oversightgraph.directory;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.ArrangementGraph;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.RecordedArrangement;
import org.oversightgraph.fact.Source;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.GlobalId;
import org.oversightgraph.platform.graphql.Paging;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers for things by their global ids. */
@Controller
class NodeController {

	private static final String SOURCE = "Source";

	private final DirectoryGraph graph;

	private final ArrangementGraph arrangements;

	NodeController(DirectoryGraph graph, ArrangementGraph arrangements) {
		this.graph = graph;
		this.arrangements = arrangements;
	}

	@QueryMapping
	@Nullable Object node(@Argument String id, Question question) {
		return nodes(List.of(id), question).getFirst();
	}

	@QueryMapping
	List<@Nullable Object> nodes(@Argument List<String> ids, Question question) {
		if (ids.size() > Paging.LARGEST) {
			throw new ApiProblem(ProblemCode.LIMIT_EXCEEDED,
					"%d ids were asked for; ask for %d at most at a time.".formatted(ids.size(), Paging.LARGEST));
		}
		List<Optional<GlobalId>> wanted = ids.stream().map(GlobalId::decode).toList();
		Map<GlobalId, Object> found = new HashMap<>();
		for (Organisation body : this.graph.bodies(keys(wanted, NodeController::isBody), question.release())) {
			found.put(new GlobalId(body.kind().label(), body.code()), body);
		}
		for (Source source : this.graph.sources(keys(wanted, (id) -> id.type().equals(SOURCE)), question.release())) {
			found.put(new GlobalId(SOURCE, source.id()), source);
		}
		for (RecordedArrangement one : this.arrangements.named(keys(wanted, NodeController::isArrangement),
				question.release())) {
			found.put(new GlobalId(one.arrangement().kind().label(), one.arrangement().id()), one.arrangement());
		}
		return Arrays.asList(wanted.stream().map((id) -> id.map(found::get).orElse(null)).toArray());
	}

	private static List<String> keys(List<Optional<GlobalId>> ids, Predicate<GlobalId> which) {
		return ids.stream().flatMap(Optional::stream).filter(which).map(GlobalId::key).distinct().toList();
	}

	private static boolean isBody(GlobalId id) {
		return Arrays.stream(OrganisationKind.values()).anyMatch((kind) -> kind.label().equals(id.type()));
	}

	private static boolean isArrangement(GlobalId id) {
		return Arrays.stream(ArrangementKind.values()).anyMatch((kind) -> kind.label().equals(id.type()));
	}

}
