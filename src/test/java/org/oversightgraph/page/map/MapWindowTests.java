package org.oversightgraph.page.map;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class MapWindowTests {

	@Test
	void putsTheNorthAtTheTop() {
		MapWindow window = MapWindow.around(new Envelope(0, 100, 0, 100), 0, 200);
		assertThat(window.pixel(new Coordinate(0, 100))).isEqualTo(new Coordinate(0, 0));
		assertThat(window.pixel(new Coordinate(100, 0))).isEqualTo(new Coordinate(200, 200));
		assertThat(window.height()).isEqualTo(200);
	}

	@Test
	void limitsTheHeightOfTallAreas() {
		MapWindow window = MapWindow.around(new Envelope(0, 10, 0, 100), 0, 200);
		assertThat(window.height()).isEqualTo(240);
		assertThat(window.pixel(new Coordinate(5, 100)).x).isCloseTo(100, within(1e-9));
	}

	@Test
	void givesWideAreasMinimumHeight() {
		MapWindow window = MapWindow.around(new Envelope(0, 100, 0, 10), 0, 200);
		assertThat(window.height()).isEqualTo(124);
	}

}
