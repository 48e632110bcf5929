package org.oversightgraph.directory;

import java.util.ArrayList;
import java.util.List;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.Question;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemResolver;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers entity queries from federation gateways. */
@Controller
class EntityController {

	private final Entities entities;

	EntityController(Entities entities) {
		this.entities = entities;
	}

	/**
	 * Resolves entities. An invalid representation gives null and an error with its path,
	 * and does not affect the others.
	 */
	@QueryMapping("_entities")
	DataFetcherResult<List<@Nullable Object>> entities(DataFetchingEnvironment environment, Question question) {
		List<Object> representations = environment.getArgumentOrDefault("representations", List.of());
		List<@Nullable Object> answer = new ArrayList<>();
		DataFetcherResult.Builder<List<@Nullable Object>> result = DataFetcherResult.newResult();
		for (Object found : this.entities.find(representations, question.release())) {
			if (found instanceof ApiProblem problem) {
				result.error(ProblemResolver.errorAt(answer.size(), problem, environment));
				answer.add(null);
			}
			else {
				answer.add(found);
			}
		}
		return result.data(answer).build();
	}

}
