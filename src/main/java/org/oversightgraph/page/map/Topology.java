package org.oversightgraph.page.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Coordinate;
import tools.jackson.databind.JsonNode;

/**
 * Areas whose borders consist of shared arcs, as in TopoJSON. Two neighbours have the
 * same arc as their border. A change of the arc therefore changes both.
 *
 * @param arcs the arcs, in the plane
 * @param layers the areas by the name of their layer
 * @see <a href="https://github.com/topojson/topojson-specification">TopoJSON</a>
 */
record Topology(List<Coordinate[]> arcs, Map<String, List<Feature>> layers) {

	/**
	 * An area.
	 *
	 * @param properties its properties
	 * @param polygons its polygons. Each has an outer ring and then its holes. A ring is
	 * a list of arcs: the position of an arc, or its complement ({@code ~}) if the ring
	 * follows the arc backwards.
	 */
	record Feature(Map<String, String> properties, List<List<int[]>> polygons) {

		/** Returns a property. */
		String property(String name) {
			return this.properties.getOrDefault(name, "");
		}

	}

	/** Reads quantised TopoJSON and projects its points. */
	static Topology read(JsonNode root) {
		JsonNode scale = root.path("transform").path("scale");
		JsonNode origin = root.path("transform").path("translate");
		List<Coordinate[]> arcs = new ArrayList<>();
		for (JsonNode arc : root.path("arcs")) {
			arcs.add(arc(arc, scale, origin));
		}
		Map<String, List<Feature>> layers = new HashMap<>();
		root.path("objects").properties().forEach((layer) -> {
			List<Feature> features = new ArrayList<>();
			for (JsonNode geometry : layer.getValue().path("geometries")) {
				features.add(feature(geometry));
			}
			layers.put(layer.getKey(), List.copyOf(features));
		});
		return new Topology(List.copyOf(arcs), Map.copyOf(layers));
	}

	/** Each point of a quantised arc is the difference to the point before it. */
	private static Coordinate[] arc(JsonNode points, JsonNode scale, JsonNode origin) {
		Coordinate[] arc = new Coordinate[points.size()];
		long x = 0;
		long y = 0;
		for (int at = 0; at < arc.length; at++) {
			x += points.get(at).get(0).asLong();
			y += points.get(at).get(1).asLong();
			arc[at] = Projection.plane(x * scale.get(0).asDouble() + origin.get(0).asDouble(),
					y * scale.get(1).asDouble() + origin.get(1).asDouble());
		}
		return arc;
	}

	private static Feature feature(JsonNode geometry) {
		Map<String, String> properties = new HashMap<>();
		geometry.path("properties")
			.properties()
			.forEach((each) -> properties.put(each.getKey(), each.getValue().asString("")));
		List<List<int[]>> polygons = new ArrayList<>();
		JsonNode arcs = geometry.path("arcs");
		switch (geometry.path("type").asString("")) {
			case "Polygon" -> polygons.add(rings(arcs));
			case "MultiPolygon" -> arcs.forEach((polygon) -> polygons.add(rings(polygon)));
			default -> throw new IllegalArgumentException(
					"An area is a Polygon or a MultiPolygon, but not " + geometry.path("type"));
		}
		return new Feature(Map.copyOf(properties), List.copyOf(polygons));
	}

	private static List<int[]> rings(JsonNode polygon) {
		List<int[]> rings = new ArrayList<>();
		for (JsonNode ring : polygon) {
			rings.add(ring.valueStream().mapToInt(JsonNode::asInt).toArray());
		}
		return List.copyOf(rings);
	}

	/** Returns the position of an arc, without its direction. */
	static int position(int arc) {
		return (arc < 0) ? ~arc : arc;
	}

}
