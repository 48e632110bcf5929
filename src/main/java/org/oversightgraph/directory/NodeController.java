package org.oversightgraph.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.Question;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.GlobalId;
import org.oversightgraph.platform.graphql.PageSize;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers queries by global id. */
@Controller
class NodeController {

	private final Nodes nodes;

	NodeController(Nodes nodes) {
		this.nodes = nodes;
	}

	@QueryMapping
	@Nullable Object node(@Argument String id, Question question) {
		return nodes(List.of(id), question).getFirst();
	}

	@QueryMapping
	List<@Nullable Object> nodes(@Argument List<String> ids, Question question) {
		if (ids.size() > PageSize.MAXIMUM) {
			throw new ApiProblem(ProblemCode.LIMIT_EXCEEDED,
					"ids has %d entries. Request no more than %d at a time.".formatted(ids.size(), PageSize.MAXIMUM));
		}
		List<Optional<GlobalId>> wanted = ids.stream().map(GlobalId::decode).toList();
		Map<GlobalId, Object> found = this.nodes.find(wanted.stream().flatMap(Optional::stream).toList(),
				question.release());
		return Arrays.asList(wanted.stream().map((id) -> id.map(found::get).orElse(null)).toArray());
	}

}
