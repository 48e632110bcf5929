package org.oversightgraph.export;

import java.io.InputStream;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client's own query for a list.
 *
 * @param query the GraphQL document
 * @param variables its variables
 */
record OwnQuery(String query, Map<String, Object> variables) {

	/** The request body as sent. */
	private record Sent(@Nullable String query, @Nullable Map<String, Object> variables) {
	}

	/**
	 * Reads a request body.
	 * @throws ApiProblem if it is not a query
	 */
	static OwnQuery read(InputStream body) {
		Sent sent = sent(body);
		if (sent == null || sent.query() == null) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST, "The request body has no query.");
		}
		return new OwnQuery(sent.query(), Objects.requireNonNullElse(sent.variables(), Map.of()));
	}

	private static @Nullable Sent sent(InputStream body) {
		try {
			return JsonMapper.shared().readValue(body, Sent.class);
		}
		catch (JacksonException ex) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"The request body cannot be read. Send JSON with query and variables, as for /graphql.");
		}
	}

}
