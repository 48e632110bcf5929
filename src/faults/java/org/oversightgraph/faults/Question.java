package org.oversightgraph.faults;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/**
 * A GraphQL query that is sent many times.
 *
 * @param name name in the report
 * @param document GraphQL document
 * @param variables variables
 */
record Question(String name, String document, Map<String, Object> variables) {

	static final JsonMapper JSON = JsonMapper.builder().build();

	/** A time after which a late answer counts as no answer. */
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	HttpRequest request(URI product, boolean freshConnection) {
		HttpRequest.Builder request = HttpRequest.newBuilder(product.resolve("/graphql"))
			.timeout(PATIENCE)
			.header("Content-Type", "application/json")
			.header("Accept", "application/graphql-response+json")
			.POST(HttpRequest.BodyPublishers
				.ofByteArray(JSON.writeValueAsBytes(Map.of("query", this.document, "variables", this.variables))));
		if (freshConnection) {
			request.header("Connection", "close");
		}
		return request.build();
	}

}
