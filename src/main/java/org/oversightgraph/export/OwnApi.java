package org.oversightgraph.export;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import graphql.ErrorClassification;
import graphql.ErrorType;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;

/**
 * Asks our own API, within the process, so that what is exported is what is answered: by
 * the same reasoning, the same filters and with the same problems.
 */
@Component
class OwnApi {

	private final ExecutionGraphQlService service;

	OwnApi(ExecutionGraphQlService service) {
		this.service = service;
	}

	/**
	 * What a document answers.
	 * @throws ApiProblem if any of it cannot be answered
	 */
	JsonNode ask(String document, Map<String, ?> variables) {
		ExecutionGraphQlResponse response = Objects.requireNonNull(
				this.service
					.execute(new DefaultExecutionGraphQlRequest(document, null, new HashMap<>(variables), null,
							"export", Locale.ENGLISH))
					.block(),
				"every question has a response");
		if (!response.getErrors().isEmpty()) {
			ResponseError error = response.getErrors().getFirst();
			throw new ApiProblem(codeOf(error), String.valueOf(error.getMessage()));
		}
		return JsonMapper.shared().valueToTree(response.<Object>getData());
	}

	/** Errors that come before any field is asked have no code of ours. */
	private static ProblemCode codeOf(ResponseError error) {
		ErrorClassification type = error.getErrorType();
		if (type instanceof ProblemCode code) {
			return code;
		}
		return (type instanceof ErrorType ofRequest && ofRequest != ErrorType.DataFetchingException
				&& ofRequest != ErrorType.NullValueInNonNullableField && ofRequest != ErrorType.ExecutionAborted)
						? ProblemCode.BAD_REQUEST : ProblemCode.INTERNAL;
	}

}
