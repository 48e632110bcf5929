package org.oversightgraph.platform.neo4j;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the properties of a node as a text that is stored in one property.
 */
public final class KeptProperties {

	private static final JsonMapper JSON = JsonMapper.shared();

	private KeptProperties() {
	}

	/** Writes properties: texts, integers, dates, and lists of texts or integers. */
	public static String write(Map<String, Object> properties) {
		Map<String, Object> plain = new HashMap<>(properties);
		plain.replaceAll((name, value) -> (value instanceof LocalDate date) ? Map.of("day", date.toString()) : value);
		return JSON.writeValueAsString(plain);
	}

	/** Reads properties from a written text. */
	public static Map<String, Object> read(String written) {
		Map<String, Object> properties = new HashMap<>();
		JSON.readTree(written).properties().forEach((entry) -> properties.put(entry.getKey(), value(entry.getValue())));
		return properties;
	}

	private static Object value(JsonNode node) {
		if (node.isArray()) {
			return node.valueStream().map(KeptProperties::value).toList();
		}
		if (node.isObject()) {
			return LocalDate.parse(node.get("day").asString());
		}
		return node.isNumber() ? (Object) node.asLong() : node.asString();
	}

}
