package org.oversightgraph.page.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.oversightgraph.page.map.Topology.Feature;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class TopologyTests {

	/** Two squares side by side. They share arc 0, which the second follows backwards. */
	private static final String SQUARES = """
			{
				"type": "Topology",
				"transform": {"scale": [0.5, 0.25], "translate": [-3, 52]},
				"arcs": [
					[[2, 0], [0, 4]],
					[[2, 4], [-2, 0], [0, -4], [2, 0]],
					[[2, 0], [2, 0], [0, 4], [-2, 0]]
				],
				"objects": {
					"squares": {
						"type": "GeometryCollection",
						"geometries": [
							{"type": "Polygon", "arcs": [[0, 1]], "properties": {"code": "WEST"}},
							{"type": "MultiPolygon", "arcs": [[[2, -1]]], "properties": {"code": "EAST"}}
						]
					}
				}
			}""";

	private final Topology topology = Topology.read(JsonMapper.shared().readTree(SQUARES));

	@Test
	void decodesDifferencesAndAppliesTransform() {
		Coordinate[] arc = this.topology.arcs().get(1);
		assertThat(arc).hasSize(4);
		assertAt(arc[0], -2, 53);
		assertAt(arc[1], -3, 53);
		assertAt(arc[2], -3, 52);
		assertAt(arc[3], -2, 52);
	}

	@Test
	void readsPolygonsAndMultiPolygonsWithProperties() {
		assertThat(this.topology.layers().getOrDefault("squares", List.of()))
			.extracting((feature) -> feature.property("code"))
			.containsExactly("WEST", "EAST");
		assertThat(this.topology.layers().getOrDefault("squares", List.of()).get(1).polygons()).hasSize(1);
	}

	@Test
	void followsArcsBackwardsAndClosesRings() {
		Map<Integer, Coordinate[]> arcs = new HashMap<>();
		for (int at = 0; at < this.topology.arcs().size(); at++) {
			arcs.put(at, this.topology.arcs().get(at));
		}
		Feature east = this.topology.layers().getOrDefault("squares", List.of()).get(1);
		Coordinate[] ring = Outlines.points(east.polygons().getFirst().getFirst(), arcs);
		assertThat(ring).hasSize(5);
		assertThat(ring[0]).isEqualTo(ring[4]);
		assertAt(ring[3], -2, 53);
		assertAt(ring[4], -2, 52);
	}

	@Test
	void rejectsOtherGeometries() {
		String points = SQUARES.replace("MultiPolygon", "MultiPoint");
		assertThatIllegalArgumentException().isThrownBy(() -> Topology.read(JsonMapper.shared().readTree(points)))
			.withMessageContaining("MultiPoint");
	}

	private static void assertAt(Coordinate point, double longitude, double latitude) {
		Coordinate expected = Projection.plane(longitude, latitude);
		assertThat(point.distance(expected)).isCloseTo(0, within(1e-6));
	}

}
