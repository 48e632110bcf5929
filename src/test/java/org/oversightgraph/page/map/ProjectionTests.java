package org.oversightgraph.page.map;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ProjectionTests {

	@Test
	void placesItsCentreAtTheOrigin() {
		Coordinate centre = Projection.plane(-2, 53);
		assertThat(centre.x).isCloseTo(0, within(1e-9));
		assertThat(centre.y).isCloseTo(0, within(1e-9));
	}

	@Test
	void increasesEastwardsAndNorthwards() {
		assertThat(Projection.plane(-1, 53).x).isPositive();
		assertThat(Projection.plane(-3, 53).x).isNegative();
		assertThat(Projection.plane(-2, 54).y).isCloseTo(111.2, within(0.1));
	}

	/**
	 * Big Ben is at TQ 302 795 and Durham Cathedral at NZ 273 421 of the national grid.
	 */
	@Test
	void matchesNationalGrid() {
		Coordinate bigBen = Projection.plane(-0.12463, 51.50070);
		Coordinate durham = Projection.plane(-1.57619, 54.77320);
		assertThat(durham.x - bigBen.x).isCloseTo(427.3 - 530.2, within(1.0));
		assertThat(durham.y - bigBen.y).isCloseTo(542.1 - 179.5, within(1.0));
	}

}
