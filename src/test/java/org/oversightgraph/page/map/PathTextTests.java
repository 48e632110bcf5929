package org.oversightgraph.page.map;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

import static org.assertj.core.api.Assertions.assertThat;

class PathTextTests {

	@Test
	void writesRelativeCoordinatesWithOneDecimal() {
		PathText path = new PathText();
		path.line(points(1, 2, 2.5, 1.75, 2.5, 11.75, -7.5, 11.25));
		assertThat(path).hasToString("M1 2l1.5-.2 0 10-10-.5");
	}

	@Test
	void closesRingWithoutRepeatingFirstPoint() {
		PathText path = new PathText();
		path.ring(points(0, 0, 3, 0, 3, 3, 0, 0));
		assertThat(path).hasToString("M0 0l3 0 0 3z");
	}

	@Test
	void omitsRepeatedPoints() {
		PathText path = new PathText();
		path.line(points(1, 1, 1.01, 1.01, 4, 1));
		assertThat(path).hasToString("M1 1l3 0");
	}

	@Test
	void doesNotAccumulateRoundingErrors() {
		PathText path = new PathText();
		path.line(points(0, 0, 0.14, 0, 0.28, 0, 0.42, 0));
		assertThat(path).hasToString("M0 0l.1 0 .2 0 .1 0");
	}

	private static Coordinate[] points(double... numbers) {
		Coordinate[] points = new Coordinate[numbers.length / 2];
		for (int at = 0; at < points.length; at++) {
			points[at] = new Coordinate(numbers[2 * at], numbers[2 * at + 1]);
		}
		return points;
	}

}
