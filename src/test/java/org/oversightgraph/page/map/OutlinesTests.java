package org.oversightgraph.page.map;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.oversightgraph.page.map.Outlines.Outline;
import org.oversightgraph.page.map.Topology.Feature;

import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class OutlinesTests {

	private static final Pattern NUMBER = Pattern.compile("-?(\\d+(\\.\\d+)?|\\.\\d+)");

	/** Two rectangles with a winding border between them, and a tiny island. */
	private static final Topology TOPOLOGY = new Topology(
			List.of(line(50, 0, 52, 10, 50.1, 11, 47, 20, 50, 30, 50, 40), line(50, 40, 0, 40, 0, 0, 50, 0),
					line(50, 0, 120, 0, 120, 40, 50, 40), line(130, 0, 130.5, 0, 130.5, 0.5, 130, 0)),
			Map.of("icb_2026", List.of(feature("WEST", "Y1", List.of(List.of(new int[] { 0, 1 }))),
					feature("EAST", "Y2", List.of(List.of(new int[] { 2, -1 }), List.of(new int[] { 3 }))))));

	private static final MapWindow WINDOW = new MapWindow(0, 40, 1, 140, 40);

	private final Outlines outlines = Outlines.of(TOPOLOGY, AreaLayer.ICBS_2026, WINDOW);

	@Test
	void keepsSharedBordersIdentical() {
		Set<String> common = new HashSet<>(points(this.outlines.areas().get(0).path()));
		common.retainAll(points(this.outlines.areas().get(1).path()));
		assertThat(common).contains("500,400", "500,0", "520,300", "470,200").hasSizeGreaterThanOrEqualTo(5);
	}

	@Test
	void omitsInsignificantPointsAndIslands() {
		assertThat(points(this.outlines.areas().get(0).path())).doesNotContain("495,300", "500,50");
		assertThat(this.outlines.areas().get(1).path()).as("the island is too small to see").containsOnlyOnce("M");
	}

	@Test
	void marksTheBorderBetweenTwoRegions() {
		assertThat(points(this.outlines.borders())).contains("500,400", "500,0").doesNotContain("0,0", "1200,0");
	}

	@Test
	void placesLabelWhereThereIsMostRoom() {
		Outline west = this.outlines.areas().get(0);
		assertThat(west.x()).isBetween(19.0, 31.0);
		assertThat(west.y()).isCloseTo(20, within(1.5));
		assertThat(west.room()).isCloseTo(20, within(1.5));
	}

	@Test
	void omitsAreasOutsideTheWindow() {
		MapWindow left = new MapWindow(0, 40, 1, 40, 40);
		assertThat(Outlines.of(TOPOLOGY, AreaLayer.ICBS_2026, left).areas()).extracting(Outline::code)
			.containsExactly("WEST");
	}

	@Test
	void returnsExtentOfRegion() {
		assertThat((Object) Outlines.extent(TOPOLOGY, AreaLayer.ICBS_2026, "Y1")).isEqualTo(new Envelope(0, 52, 0, 40));
		assertThat((Object) Outlines.extent(TOPOLOGY, AreaLayer.ICBS_2026, null))
			.isEqualTo(new Envelope(0, 130.5, 0, 40));
	}

	@Test
	void omitsRingsThatCollapse() {
		Map<Integer, Coordinate[]> arcs = new HashMap<>();
		arcs.put(0, line(0, 0, 1, 0, 0, 0));
		assertThat(Outlines.polygon(List.of(new int[] { 0 }), arcs).isEmpty()).isTrue();
	}

	/** Returns the points of a path, in tenths of a pixel. */
	private static Set<String> points(String path) {
		Set<String> points = new HashSet<>();
		for (String part : StringUtils.delimitedListToStringArray(path.replace("z", ""), "M")) {
			Matcher numbers = NUMBER.matcher(part);
			double x = 0;
			double y = 0;
			while (numbers.find()) {
				x += Double.parseDouble(numbers.group());
				numbers.find();
				y += Double.parseDouble(numbers.group());
				points.add(Math.round(x * 10) + "," + Math.round(y * 10));
			}
		}
		return points;
	}

	private static Feature feature(String code, String region, List<List<int[]>> polygons) {
		return new Feature(Map.of("icb26_ods", code, "region_ods", region), polygons);
	}

	private static Coordinate[] line(double... numbers) {
		Coordinate[] points = new Coordinate[numbers.length / 2];
		for (int at = 0; at < points.length; at++) {
			points[at] = new Coordinate(numbers[2 * at], numbers[2 * at + 1]);
		}
		return points;
	}

}
