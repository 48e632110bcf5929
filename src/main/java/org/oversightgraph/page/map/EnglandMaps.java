package org.oversightgraph.page.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.oversightgraph.page.Names;
import org.oversightgraph.page.map.EnglandMap.Box;
import org.oversightgraph.page.map.EnglandMap.Label;
import org.oversightgraph.page.map.EnglandMap.Office;
import org.oversightgraph.page.map.EnglandMap.Part;
import org.oversightgraph.page.map.Outlines.Outline;
import org.oversightgraph.page.TextLines;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Draws maps of England for any page. The geometry is read once, and each combination of
 * areas, region and width is simplified once.
 */
@Component
public class EnglandMaps {

	/** The region that an inset shows, because its ICBs are small. */
	public static final String LONDON = "Y56";

	private static final String AREAS = "seed/boundaries/nhs-england-areas.topojson";

	private static final String OFFICES = "seed/boundaries/trust_hq_points.csv";

	private static final String SOURCE = "Boundaries: Office for National Statistics (April 2023), simplified. Frimley divided by us. "
			+ "Open Government Licence v3.0. Contains OS data © Crown copyright and database right.";

	private static final double MARGIN = 0.02;

	private static final double REGION_MARGIN = 0.08;

	/** The width of a letter of the source, in pixels. */
	private static final int SOURCE_LETTER = 6;

	/** The width of the inset, as a share of the map. */
	private static final double INSET = 0.3;

	private final SingletonSupplier<Topology> topology = SingletonSupplier.of(EnglandMaps::read);

	private final SingletonSupplier<Map<String, Coordinate>> offices = SingletonSupplier.of(EnglandMaps::readOffices);

	private final Map<Key, Outlines> outlines = new ConcurrentHashMap<>();

	private record Key(AreaLayer layer, String region, int width, boolean inset) {
	}

	/** Returns the codes of the regions that the map can show alone. */
	public Set<String> regions() {
		Set<String> regions = new TreeSet<>();
		areas(AreaLayer.REGIONS).forEach((feature) -> regions.add(feature.property("region_ods")));
		return regions;
	}

	/** Returns the codes of the organisations with an area. */
	public Set<String> codes(AreaLayer layer) {
		Set<String> codes = new TreeSet<>();
		areas(layer).forEach((feature) -> codes.add(feature.property(layer.code())));
		return codes;
	}

	/** Returns whether the place of a head office is known. */
	public boolean hasOffice(String trust) {
		return this.offices.obtain().containsKey(trust);
	}

	/** Draws a map. */
	public EnglandMap draw(MapPlan plan) {
		boolean inset = plan.zoom() == null && plan.layer().isOfIcbs();
		Outlines main = outlines(plan.layer(), plan.zoom(), plan.width(), false);
		List<Shade> shades = shades(plan);
		List<Part> parts = new ArrayList<>();
		MapWindow window = main.window();
		parts.add(new Part(plan.id() + "-map", 0, 0, window.width(), window.height(), null,
				areas(plan, main, shades, plan.zoom(), inset), main.borders(), labels(plan, main, inset),
				inset ? box(plan.layer(), window) : null, office(plan, window)));
		if (inset) {
			int width = (int) Math.round(plan.width() * INSET);
			Outlines london = outlines(plan.layer(), LONDON, width, true);
			parts.add(new Part(plan.id() + "-inset", plan.width() - width - 1, 1, width, london.window().height(),
					"London", areas(plan, london, shades, LONDON, false), london.borders(), labels(plan, london, false),
					null, office(plan, london.window())));
		}
		MapLegend legend = MapLegend.of(plan, window.height());
		List<String> source = TextLines.of(SOURCE, plan.width() / SOURCE_LETTER);
		return new EnglandMap(plan.id(), plan.title(), plan.description(), plan.width(),
				Math.max(window.height(), legend.bottom()) + 12 * source.size() + 6, List.copyOf(parts), shades,
				legend.entries((shade) -> shades.indexOf(shade)), source);
	}

	private List<Topology.Feature> areas(AreaLayer layer) {
		return this.topology.obtain().layers().getOrDefault(layer.layer(), List.of());
	}

	private Outlines outlines(AreaLayer layer, @Nullable String region, int width, boolean inset) {
		Key key = new Key(layer, (region == null) ? "" : region, width, inset);
		return this.outlines.computeIfAbsent(key, (_) -> {
			Topology all = this.topology.obtain();
			double margin = (region == null || inset) ? MARGIN : REGION_MARGIN;
			Envelope extent = Outlines.extent(all, layer, region);
			return Outlines.of(all, layer, MapWindow.around(extent, margin, width));
		});
	}

	private static List<Shade> shades(MapPlan plan) {
		Set<Shade> shades = new LinkedHashSet<>(plan.legend());
		plan.areas().values().forEach((area) -> shades.add(area.shade()));
		shades.add(Shade.absent("Not in the data"));
		return List.copyOf(shades);
	}

	/**
	 * Only the areas of the shown region are links. Others reach beyond the frame, and
	 * the inset has the links of its region.
	 */
	private static List<EnglandMap.Area> areas(MapPlan plan, Outlines outlines, List<Shade> shades,
			@Nullable String region, boolean inset) {
		return outlines.areas().stream().map((outline) -> {
			MapPlan.Area area = plan.areas().get(outline.code());
			if (area == null) {
				return new EnglandMap.Area(outline.code(), outline.path(), shades.size() - 1, "Not in the data", false);
			}
			boolean linked = (region == null) ? !(inset && outline.region().equals(LONDON))
					: outline.region().equals(region);
			return new EnglandMap.Area(outline.code(), outline.path(), shades.indexOf(area.shade()),
					area.value().isEmpty() ? area.name() : area.name() + ": " + area.value(), linked);
		}).toList();
	}

	private List<Label> labels(MapPlan plan, Outlines outlines, boolean inset) {
		Office office = office(plan, outlines.window());
		List<Label> labels = new ArrayList<>();
		for (Outline outline : outlines.areas()) {
			MapPlan.Area area = plan.areas().get(outline.code());
			boolean shown = area != null && !area.label().isEmpty() && isInside(outline, outlines.window())
					&& !(inset && outline.region().equals(LONDON));
			if (shown && area != null) {
				boolean named = plan.zoom() != null && outline.room() > 30;
				labels.add(new Label((int) Math.round(outline.x()),
						clear((int) Math.round(outline.y()), outline, office), 8 + 7 * area.label().length(),
						area.label(), named ? TextLines.of(Names.shortened(area.name()), 18) : List.of()));
			}
		}
		return labels;
	}

	/** Moves a label down that would be under the symbol of the head office. */
	private static int clear(int y, Outline outline, @Nullable Office office) {
		boolean covered = office != null && Math.abs(office.x() - outline.x()) < 26 && Math.abs(office.y() - y) < 16;
		return covered ? y + 22 : y;
	}

	private static boolean isInside(Outline outline, MapWindow window) {
		return outline.x() > 8 && outline.y() > 8 && outline.x() < window.width() - 8
				&& outline.y() < window.height() - 8;
	}

	private Box box(AreaLayer layer, MapWindow window) {
		Envelope extent = Outlines.extent(this.topology.obtain(), layer, LONDON);
		Coordinate corner = window.pixel(new Coordinate(extent.getMinX(), extent.getMaxY()));
		Coordinate opposite = window.pixel(new Coordinate(extent.getMaxX(), extent.getMinY()));
		return new Box((int) corner.x - 2, (int) corner.y - 2, (int) (opposite.x - corner.x) + 4,
				(int) (opposite.y - corner.y) + 4, LONDON);
	}

	private @Nullable Office office(MapPlan plan, MapWindow window) {
		Coordinate office = (plan.office() == null) ? null : this.offices.obtain().get(plan.office());
		if (office == null) {
			return null;
		}
		Coordinate pixel = window.pixel(office);
		return window.shows(new Envelope(pixel)) ? new Office((int) Math.round(pixel.x), (int) Math.round(pixel.y))
				: null;
	}

	private static Topology read() {
		try (InputStream in = new ClassPathResource(AREAS).getInputStream()) {
			return Topology.read(JsonMapper.shared().readTree(in));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, Coordinate> readOffices() {
		Map<String, Coordinate> offices = new HashMap<>();
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
			.ofNamedCsvRecord(new BufferedReader(
					new InputStreamReader(new ClassPathResource(OFFICES).getInputStream(), StandardCharsets.UTF_8)))) {
			for (NamedCsvRecord row : rows) {
				offices.put(row.getField("trust_ods"), Projection.plane(Double.parseDouble(row.getField("lon")),
						Double.parseDouble(row.getField("lat"))));
			}
			return offices;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
