package org.oversightgraph.page.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.map.AreaLayer;
import org.oversightgraph.page.map.EnglandMap;
import org.oversightgraph.page.map.EnglandMaps;
import org.oversightgraph.page.map.MapPlan;
import org.oversightgraph.page.map.Shade;
import org.oversightgraph.time.DateInWords;

/**
 * The areas of integrated care boards (ICBs) before and after a merger.
 *
 * @param before the map before
 * @param after the map after
 */
public record ScenarioMaps(EnglandMap before, EnglandMap after) {

	private static final int WIDTH = 520;

	private static final String NOT_OVERSEEN = "NOT_OVERSEEN";

	private static final Shade OTHERS = Shade.blank("Other ICBs");

	/**
	 * Draws the maps.
	 * @param icbs the ICBs on the date
	 * @param differences the effects on organisations
	 * @return the maps; null if fewer than two ICBs close, or there are no ICBs yet
	 */
	static @Nullable ScenarioMaps of(EnglandMaps maps, LocalDate date, List<Body> icbs,
			List<Effects.Difference> differences) {
		AreaLayer layer = AreaLayer.on(date);
		List<String> closing = differences.stream()
			.filter((difference) -> "ICB".equals(difference.organisation().kind()))
			.filter(ScenarioMaps::isClosing)
			.map((difference) -> difference.organisation().code())
			.toList();
		if (closing.size() < 2 || !layer.isOfIcbs()) {
			return null;
		}
		Map<String, MapPlan.Area> before = new LinkedHashMap<>();
		Map<String, MapPlan.Area> after = new LinkedHashMap<>();
		List<Shade> shades = new ArrayList<>();
		Shade merged = Shade.category(closing.size(), "Would merge");
		for (Body icb : icbs) {
			if (closing.contains(icb.code())) {
				String number = Integer.toString(shades.size() + 1);
				Shade own = Shade.category(shades.size(), number + "  " + icb.shortName());
				shades.add(own);
				before.put(icb.code(), new MapPlan.Area(icb.name(), number, "would close", own));
				after.put(icb.code(), new MapPlan.Area(icb.name(), number, "would merge", merged));
			}
			else {
				before.put(icb.code(), new MapPlan.Area(icb.name(), "", "unchanged", OTHERS));
				after.put(icb.code(), new MapPlan.Area(icb.name(), "", "unchanged", OTHERS));
			}
		}
		return new ScenarioMaps(map(maps, "before", layer, "Before, on " + DateInWords.of(date), with(shades), before),
				map(maps, "after", layer, "After (hypothetical)", with(List.of(merged)), after));
	}

	private static boolean isClosing(Effects.Difference difference) {
		Effects.Position before = difference.before();
		return before != null && !before.determination().equals(NOT_OVERSEEN)
				&& difference.after().determination().equals(NOT_OVERSEEN);
	}

	private static List<Shade> with(List<Shade> shades) {
		List<Shade> legend = new ArrayList<>(shades);
		legend.add(OTHERS);
		return legend;
	}

	private static EnglandMap map(EnglandMaps maps, String id, AreaLayer layer, String title, List<Shade> legend,
			Map<String, MapPlan.Area> areas) {
		return maps.draw(new MapPlan(id, WIDTH, layer, null, title,
				"A map of the integrated care boards that would merge. The table names every organisation that would change.",
				"ICBs", legend, areas, null));
	}

}
