package org.oversightgraph.page.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.oversight.OversightRole;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.map.AreaLayer;
import org.oversightgraph.page.map.EnglandMap;
import org.oversightgraph.page.map.EnglandMaps;
import org.oversightgraph.page.map.MapPlan;
import org.oversightgraph.page.map.Shade;
import org.oversightgraph.time.DateInWords;

/**
 * The areas of integrated care boards (ICBs) before and after a change: those that merge,
 * or those whose role for one organisation changes.
 *
 * @param before the map before
 * @param after the map after
 */
public record ScenarioMaps(EnglandMap before, EnglandMap after) {

	private static final int WIDTH = 520;

	private static final String MERGING = "A map of the integrated care boards that would merge.";

	private static final Shade OTHERS = Shade.blank("Other ICBs");

	/**
	 * Draws the maps.
	 * @param icbs the ICBs on the date
	 * @param differences the effects on organisations
	 * @param named the code of the organisation that the change is about; null if it is
	 * about ICBs
	 * @return the maps; null if no area changes, or there are no ICBs yet
	 */
	static @Nullable ScenarioMaps of(EnglandMaps maps, LocalDate date, List<Body> icbs,
			List<Effects.Difference> differences, @Nullable String named) {
		AreaLayer layer = AreaLayer.on(date);
		if (!layer.isOfIcbs()) {
			return null;
		}
		List<String> closing = differences.stream()
			.filter((difference) -> difference.organisation().kind() == OrganisationKind.ICB)
			.filter(ScenarioMaps::isClosing)
			.map((difference) -> difference.organisation().code())
			.toList();
		if (closing.size() > 1) {
			return ofMerger(maps, date, layer, icbs, closing);
		}
		return differences.stream()
			.filter((difference) -> difference.organisation().code().equals(named))
			.findFirst()
			.map((difference) -> ofRoles(maps, date, layer, icbs, difference))
			.orElse(null);
	}

	private static @Nullable ScenarioMaps ofRoles(EnglandMaps maps, LocalDate date, AreaLayer layer, List<Body> icbs,
			Effects.Difference difference) {
		Effects.Position position = difference.before();
		Roles before = Roles.of(icbs, (position != null) ? position.lead() : null, difference.linesLost());
		Roles after = Roles.of(icbs, difference.after().lead(), difference.linesGained());
		if (before.shades().isEmpty() && after.shades().isEmpty()) {
			return null;
		}
		String name = difference.organisation().name();
		String description = "A map of the integrated care boards that lead oversight of %s, or whose role for it would change."
			.formatted(name);
		return new ScenarioMaps(
				map(maps, "before", layer, "Before, on " + DateInWords.of(date), description, with(before.shades()),
						before.areas()),
				map(maps, "after", layer, "After (hypothetical)", description, with(after.shades()), after.areas()));
	}

	/**
	 * The areas of ICBs with a role for one organisation.
	 *
	 * @param shades the legend
	 * @param areas the areas, by the codes of ICBs
	 */
	private record Roles(List<Shade> shades, Map<String, MapPlan.Area> areas) {

		static Roles of(List<Body> icbs, @Nullable Body lead, List<Effects.Line> lines) {
			Map<String, OversightRole> roles = new LinkedHashMap<>();
			lines.forEach((line) -> roles.putIfAbsent(line.overseer().code(), line.role()));
			if (lead != null) {
				roles.put(lead.code(), OversightRole.LEAD);
			}
			List<Shade> shades = new ArrayList<>();
			Map<String, MapPlan.Area> areas = new LinkedHashMap<>();
			for (Body icb : icbs) {
				OversightRole role = roles.get(icb.code());
				if (role == null) {
					areas.put(icb.code(), unchanged(icb));
				}
				else {
					String words = Wording.role(role).replaceAll(" \\(.*", "").toLowerCase(Locale.UK);
					String number = Integer.toString(shades.size() + 1);
					Shade shade = Shade.category(shades.size(), "%s  %s: %s".formatted(number, icb.shortName(), words));
					shades.add(shade);
					areas.put(icb.code(), new MapPlan.Area(icb.name(), number, words, shade));
				}
			}
			return new Roles(shades, areas);
		}

	}

	private static ScenarioMaps ofMerger(EnglandMaps maps, LocalDate date, AreaLayer layer, List<Body> icbs,
			List<String> closing) {
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
				before.put(icb.code(), unchanged(icb));
				after.put(icb.code(), unchanged(icb));
			}
		}
		return new ScenarioMaps(
				map(maps, "before", layer, "Before, on " + DateInWords.of(date), MERGING, with(shades), before),
				map(maps, "after", layer, "After (hypothetical)", MERGING, with(List.of(merged)), after));
	}

	private static MapPlan.Area unchanged(Body icb) {
		return new MapPlan.Area(icb.name(), "", "unchanged", OTHERS);
	}

	private static boolean isClosing(Effects.Difference difference) {
		Effects.Position before = difference.before();
		return before != null && before.determination() != Determination.NOT_OVERSEEN
				&& difference.after().determination() == Determination.NOT_OVERSEEN;
	}

	private static List<Shade> with(List<Shade> shades) {
		List<Shade> legend = new ArrayList<>(shades);
		legend.add(OTHERS);
		return legend;
	}

	private static EnglandMap map(EnglandMaps maps, String id, AreaLayer layer, String title, String description,
			List<Shade> legend, Map<String, MapPlan.Area> areas) {
		return maps.draw(new MapPlan(id, WIDTH, layer, null, title,
				description + " The table names every organisation that would change.", "ICBs", legend, areas, null));
	}

}
