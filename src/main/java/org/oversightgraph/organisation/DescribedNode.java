package org.oversightgraph.organisation;

import java.util.HashMap;
import java.util.Map;

import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.types.MapAccessor;
import org.oversightgraph.platform.neo4j.KeptProperties;
import org.oversightgraph.platform.neo4j.Properties;

/**
 * How a body was described in the releases of the data. Its node describes it as the
 * newest release does, since {@code describedIn}; what former releases said is kept in
 * {@code earlier}, oldest first. A body is one node for life, so that its code stays
 * unique and whatever is recorded of it hangs together over all releases.
 */
public final class DescribedNode {

	/** The release from which a description holds. */
	public static final String DESCRIBED_IN = "describedIn";

	/** The descriptions before. */
	public static final String EARLIER = "earlier";

	private static final String UNTIL = "until";

	private DescribedNode() {
	}

	/** The properties of a body as a release had them. */
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
	 * The properties of a body as a text to be kept among the earlier ones.
	 * @param until the first release that describes it otherwise
	 */
	public static String kept(Map<String, Object> properties, long until) {
		Map<String, Object> kept = new HashMap<>(properties);
		kept.remove(EARLIER);
		kept.put(UNTIL, until);
		return KeptProperties.write(kept);
	}

	/** The properties that were kept as a text, as they stood on the node. */
	public static Map<String, Object> restored(String kept) {
		Map<String, Object> properties = new HashMap<>(KeptProperties.read(kept));
		properties.remove(UNTIL);
		return properties;
	}

	private static Value read(String kept) {
		return Values.value(KeptProperties.read(kept));
	}

}
