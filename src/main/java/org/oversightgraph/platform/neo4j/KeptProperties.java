package org.oversightgraph.platform.neo4j;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The properties of a node as a text, to be kept as one property among others.
 */
public final class KeptProperties {

	private static final JsonMapper JSON = JsonMapper.shared();

	private KeptProperties() {
	}

	/** Writes properties: texts, whole numbers, days, and lists of texts or numbers. */
	public static String write(Map<String, Object> properties) {
		Map<String, Object> plain = new HashMap<>(properties);
		plain.replaceAll((name, value) -> (value instanceof LocalDate day) ? Map.of("day", day.toString()) : value);
		return JSON.writeValueAsString(plain);
	}

	/** Reads what was written. */
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
