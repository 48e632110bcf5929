package org.oversightgraph.page.map;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.oversightgraph.page.map.EnglandMap.Part;
import org.oversightgraph.page.map.Outlines.Outline;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

class EnglandMapsTests {

	private final EnglandMaps maps = new EnglandMaps();

	@Test
	void returnsAreasOnEachDate() {
		assertThat(this.maps.codes(AreaLayer.on(LocalDate.parse("2022-06-30")))).hasSize(7);
		assertThat(this.maps.codes(AreaLayer.on(LocalDate.parse("2022-07-01")))).hasSize(42).contains("QNQ");
		assertThat(this.maps.codes(AreaLayer.on(LocalDate.parse("2026-03-31")))).hasSize(42);
		assertThat(this.maps.codes(AreaLayer.on(LocalDate.parse("2026-04-01")))).hasSize(36)
			.contains("S9B9J")
			.doesNotContain("QNQ");
	}

	@Test
	void putsEachLabelInsideItsArea() throws IOException {
		Topology topology = topology();
		MapWindow window = MapWindow.around(Outlines.extent(topology, AreaLayer.ICBS_2026, null), 0.02, 600);
		Outlines outlines = Outlines.of(topology, AreaLayer.ICBS_2026, window);
		assertThat(outlines.areas()).hasSize(36).allSatisfy((area) -> assertThat(area.room()).isGreaterThan(4));
		Outline kent = outlines.areas().stream().filter((area) -> area.code().equals("QKS")).findFirst().orElseThrow();
		Coordinate maidstone = window.pixel(Projection.plane(0.52, 51.27));
		assertThat(maidstone.distance(new Coordinate(kent.x(), kent.y()))).isLessThan(40);
	}

	@Test
	void marksOnlyBordersBetweenRegions() throws IOException {
		Topology topology = topology();
		Envelope extent = Outlines.extent(topology, AreaLayer.REGIONS, null);
		Outlines regions = Outlines.of(topology, AreaLayer.REGIONS, MapWindow.around(extent, 0.02, 600));
		assertThat(regions.areas()).hasSize(7);
		int outlines = regions.areas().stream().mapToInt((area) -> area.path().length()).sum();
		assertThat(regions.borders()).startsWith("M");
		assertThat(regions.borders().length()).as("without the coast").isLessThan(outlines / 3);
	}

	@Test
	void showsLondonInAnInset() {
		EnglandMap map = this.maps.draw(plan(null, Map.of("QKK", area("NHS South East London Integrated Care Board"))));
		assertThat(map.parts()).hasSize(2);
		Part inset = map.parts().getLast();
		assertThat(inset.caption()).isEqualTo("London");
		assertThat(inset.labels()).singleElement().extracting(EnglandMap.Label::text).isEqualTo("1");
		assertThat(map.parts().getFirst().labels()).isEmpty();
		assertThat(map.parts().getFirst().areas()).filteredOn((area) -> area.code().equals("QKK"))
			.singleElement()
			.satisfies((area) -> assertThat(area.linked()).as("the inset has the link").isFalse());
	}

	@Test
	void showsOneRegionWithNames() {
		EnglandMap map = this.maps
			.draw(plan("Y56", Map.of("QKK", area("NHS South East London Integrated Care Board"))));
		assertThat(map.parts()).singleElement().satisfies((part) -> {
			assertThat(part.areas()).extracting(EnglandMap.Area::code).contains("QKK", "QKS").doesNotContain("QHM");
			assertThat(part.labels()).singleElement()
				.satisfies((label) -> assertThat(label.names()).containsExactly("South East London"));
		});
	}

	@Test
	void prefixesIdsWithIdOfPlan() {
		EnglandMap map = this.maps.draw(plan(null, Map.of()));
		assertThat(map.parts()).allSatisfy((part) -> assertThat(part.id()).startsWith("before-"));
		assertThat(map.paint(map.shades().size() - 1)).startsWith("url(#before-shade-");
	}

	@Test
	void marksAreasWithoutAValue() {
		EnglandMap map = this.maps.draw(plan(null, Map.of()));
		assertThat(map.parts().getFirst().areas()).allSatisfy((area) -> {
			assertThat(area.linked()).isFalse();
			assertThat(area.title()).isEqualTo("Not in the data");
		});
	}

	@Test
	void showsTheHeadOfficeOfATrust() {
		MapPlan plan = new MapPlan("a", 600, AreaLayer.ICBS_2026, null, "", "", "", List.of(Shade.blank("None")),
				Map.of(), "RX7");
		EnglandMap map = this.maps.draw(plan);
		assertThat(this.maps.hasOffice("RX7")).isTrue();
		assertThat(this.maps.hasOffice("NONE")).isFalse();
		assertThat(map.parts().getFirst().office()).isNotNull();
		assertThat(map.parts().getLast().office()).as("Bolton is not in London").isNull();
		assertThat(map.legend()).anySatisfy((entry) -> {
			assertThat(entry.isOffice()).isTrue();
			assertThat(String.join(" ", entry.lines())).isEqualTo("Head office (address), not its area");
		});
	}

	private static MapPlan plan(@Nullable String zoom, Map<String, MapPlan.Area> areas) {
		return new MapPlan("before", 600, AreaLayer.ICBS_2026, zoom, "Title", "Description", "Legend",
				List.of(Shade.blank("Blank")), new HashMap<>(areas), null);
	}

	private static MapPlan.Area area(String name) {
		return new MapPlan.Area(name, "1", "value", Shade.blank("Blank"));
	}

	private static Topology topology() throws IOException {
		try (InputStream in = new ClassPathResource("seed/boundaries/nhs-england-areas.topojson").getInputStream()) {
			return Topology.read(JsonMapper.shared().readTree(in));
		}
	}

}
