package org.oversightgraph.page;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A question to the API and its answer.
 *
 * @param document the name of the trusted document
 * @param variables its variables
 * @param data the answer
 */
record Asked(String document, Map<String, @Nullable Object> variables, JsonNode data) {
}
