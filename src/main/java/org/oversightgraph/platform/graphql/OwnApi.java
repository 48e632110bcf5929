package org.oversightgraph.platform.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import graphql.GraphQLError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;

/**
 * Executes queries of the product's own API in the process. Exports and tools then use
 * the same reasoning, filters, limits and errors as answers.
 */
@Component
public class OwnApi {

	private final ExecutionGraphQlService service;

	OwnApi(ExecutionGraphQlService service) {
		this.service = service;
	}

	/**
	 * Returns the data of the answer to a document.
	 * @throws ApiProblem if the answer has an error
	 */
	public JsonNode ask(String document, Map<String, ?> variables) {
		ExecutionGraphQlResponse response = Objects.requireNonNull(
				this.service
					.execute(new DefaultExecutionGraphQlRequest(document, null, new HashMap<>(variables), null, "own",
							Locale.ENGLISH))
					.block(),
				"every request has a response");
		if (!response.getErrors().isEmpty()) {
			GraphQLError error = response.getExecutionResult().getErrors().getFirst();
			throw new ApiProblem(RequestErrorCodes.codeOf(error), String.valueOf(error.getMessage()), details(error));
		}
		return JsonMapper.shared().valueToTree(response.<Object>getData());
	}

	private static Map<String, Object> details(GraphQLError error) {
		Map<String, Object> details = new HashMap<>(Objects.requireNonNullElse(error.getExtensions(), Map.of()));
		details.keySet().removeAll(List.of("code", "classification"));
		details.values().removeIf(Objects::isNull);
		return details;
	}

}
