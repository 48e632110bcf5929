package org.oversightgraph.page.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.oversightgraph.page.map.Topology.Feature;

/**
 * The outlines of areas in a window, in pixels. Each arc is simplified once, so that
 * neighbours still share their border.
 *
 * @param window the window
 * @param areas the areas, in the order of the layer
 * @param borders the path of the borders between regions
 */
record Outlines(MapWindow window, List<Outline> areas, String borders) {

	/** Maximum distance between a simplified line and the original, in pixels. */
	private static final double TOLERANCE = 0.45;

	/** Smallest island that is drawn, in square pixels. */
	private static final double SMALLEST = 2;

	private static final GeometryFactory GEOMETRY = new GeometryFactory();

	/**
	 * The outline of an area.
	 *
	 * @param code the code of the organisation
	 * @param region the code of its region
	 * @param path the path
	 * @param x the horizontal position with most room for a label
	 * @param y the vertical position with most room for a label
	 * @param room the radius of the largest circle around that point in the area
	 */
	record Outline(String code, String region, String path, double x, double y, double room) {
	}

	/** Draws the areas of a layer that are in the window. */
	static Outlines of(Topology topology, AreaLayer layer, MapWindow window) {
		Map<Integer, Coordinate[]> arcs = new HashMap<>();
		Map<Integer, Set<String>> regions = new TreeMap<>();
		List<Outline> areas = new ArrayList<>();
		for (Feature feature : topology.layers().getOrDefault(layer.layer(), List.of())) {
			String region = feature.property("region_ods");
			feature.polygons().forEach((polygon) -> polygon.forEach((ring) -> {
				for (int arc : ring) {
					int position = Topology.position(arc);
					arcs.computeIfAbsent(position, (at) -> simplified(topology.arcs().get(at), window));
					regions.computeIfAbsent(position, (_) -> new HashSet<>()).add(region);
				}
			}));
			Outline outline = outline(feature, layer, arcs, window);
			if (outline != null) {
				areas.add(outline);
			}
		}
		return new Outlines(window, List.copyOf(areas), borders(arcs, regions, window));
	}

	/** Returns the extent in the plane of the areas of a region, or of all regions. */
	static Envelope extent(Topology topology, AreaLayer layer, @Nullable String region) {
		Envelope extent = new Envelope();
		topology.layers()
			.getOrDefault(layer.layer(), List.of())
			.stream()
			.filter((feature) -> region == null || feature.property("region_ods").equals(region))
			.flatMap((feature) -> feature.polygons().stream())
			.forEach((polygon) -> polygon.forEach((ring) -> {
				for (int arc : ring) {
					for (Coordinate point : topology.arcs().get(Topology.position(arc))) {
						extent.expandToInclude(point);
					}
				}
			}));
		return extent;
	}

	private static Coordinate[] simplified(Coordinate[] arc, MapWindow window) {
		Coordinate[] pixels = new Coordinate[arc.length];
		for (int at = 0; at < arc.length; at++) {
			pixels[at] = window.pixel(arc[at]);
		}
		return DouglasPeuckerSimplifier.simplify(GEOMETRY.createLineString(pixels), TOLERANCE).getCoordinates();
	}

	private static @Nullable Outline outline(Feature feature, AreaLayer layer, Map<Integer, Coordinate[]> arcs,
			MapWindow window) {
		List<Polygon> polygons = new ArrayList<>();
		Envelope envelope = new Envelope();
		for (List<int[]> rings : feature.polygons()) {
			Polygon polygon = polygon(rings, arcs);
			if (!polygon.isEmpty()) {
				polygons.add(polygon);
				envelope.expandToInclude(polygon.getEnvelopeInternal());
			}
		}
		if (polygons.isEmpty() || !window.shows(envelope)) {
			return null;
		}
		Polygon largest = polygons.stream().max(Comparator.comparingDouble(Polygon::getArea)).orElseThrow();
		PathText path = new PathText();
		for (Polygon polygon : polygons) {
			if (polygon.getArea() >= Math.min(SMALLEST, largest.getArea())) {
				path.ring(polygon.getExteriorRing().getCoordinates());
				for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
					path.ring(polygon.getInteriorRingN(hole).getCoordinates());
				}
			}
		}
		MaximumInscribedCircle circle = new MaximumInscribedCircle(largest, 1);
		Coordinate centre = circle.getCenter().getCoordinate();
		return new Outline(feature.property(layer.code()), feature.property("region_ods"), path.toString(), centre.x,
				centre.y, circle.getRadiusLine().getLength());
	}

	/** Returns a polygon; empty if too little of it is left to be seen. */
	static Polygon polygon(List<int[]> rings, Map<Integer, Coordinate[]> arcs) {
		LinearRing outer = null;
		List<LinearRing> holes = new ArrayList<>();
		for (int[] ring : rings) {
			Coordinate[] points = points(ring, arcs);
			if (points.length > 3) {
				LinearRing line = GEOMETRY.createLinearRing(points);
				if (outer == null) {
					outer = line;
				}
				else {
					holes.add(line);
				}
			}
			else if (outer == null) {
				break;
			}
		}
		return (outer == null) ? GEOMETRY.createPolygon()
				: GEOMETRY.createPolygon(outer, holes.toArray(LinearRing[]::new));
	}

	/** Joins the arcs of a ring. The first point of an arc is the last one before it. */
	static Coordinate[] points(int[] ring, Map<Integer, Coordinate[]> arcs) {
		List<Coordinate> points = new ArrayList<>();
		for (int arc : ring) {
			Coordinate[] line = arcs.getOrDefault(Topology.position(arc), new Coordinate[0]).clone();
			if (arc < 0) {
				CoordinateArrays.reverse(line);
			}
			for (Coordinate point : line) {
				if (points.isEmpty() || !points.getLast().equals2D(point)) {
					points.add(point);
				}
			}
		}
		return points.toArray(Coordinate[]::new);
	}

	private static String borders(Map<Integer, Coordinate[]> arcs, Map<Integer, Set<String>> regions,
			MapWindow window) {
		PathText path = new PathText();
		regions.forEach((arc, sides) -> {
			Coordinate[] line = arcs.getOrDefault(arc, new Coordinate[0]);
			if (sides.size() > 1 && window.shows(CoordinateArrays.envelope(line))) {
				path.line(line);
			}
		});
		return path.toString();
	}

}
