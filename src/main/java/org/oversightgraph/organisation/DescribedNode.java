package org.oversightgraph.organisation;

import java.util.HashMap;
import java.util.Map;

import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.types.MapAccessor;
import org.oversightgraph.platform.neo4j.KeptProperties;
import org.oversightgraph.platform.neo4j.Properties;

/**
 * The descriptions of an organisation in the data releases. The properties of its node
 * hold the latest description, which starts in the release {@code describedIn}. The
 * property {@code earlier} stores former descriptions, oldest first. An organisation has
 * one node for all releases, so that its code stays unique and its facts stay connected.
 */
public final class DescribedNode {

	/** Property name: the release in which the description starts. */
	public static final String DESCRIBED_IN = "describedIn";

	/** Property name: the former descriptions. */
	public static final String EARLIER = "earlier";

	private static final String UNTIL = "until";

	private DescribedNode() {
	}

	/** Returns the properties of an organisation as a release described it. */
	public static MapAccessor in(long release, MapAccessor node) {
		if (node.get(DESCRIBED_IN).asLong(0) <= release) {
			return node;
		}
		return Properties.texts(node, EARLIER)
			.stream()
			.map(DescribedNode::read)
			.filter((earlier) -> earlier.get(UNTIL).asLong() > release)
			.findFirst()
			.map(MapAccessor.class::cast)
			.orElse(node);
	}

	/**
	 * Writes the properties of an organisation as text, to store as a former description.
	 * @param until the first release with a different description
	 */
	public static String kept(Map<String, Object> properties, long until) {
		Map<String, Object> stored = new HashMap<>(properties);
		stored.remove(EARLIER);
		stored.put(UNTIL, until);
		return KeptProperties.write(stored);
	}

	/** Reads the properties back from a stored text. */
	public static Map<String, Object> restored(String stored) {
		Map<String, Object> properties = new HashMap<>(KeptProperties.read(stored));
		properties.remove(UNTIL);
		return properties;
	}

	private static Value read(String stored) {
		return Values.value(KeptProperties.read(stored));
	}

}
