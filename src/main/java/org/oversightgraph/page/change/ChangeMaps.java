package org.oversightgraph.page.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Links;
import org.oversightgraph.page.change.Changes.Change;
import org.oversightgraph.page.map.AreaLayer;
import org.oversightgraph.page.map.EnglandMap;
import org.oversightgraph.page.map.EnglandMaps;
import org.oversightgraph.page.map.MapPlan;
import org.oversightgraph.page.map.Shade;
import org.oversightgraph.table.Cell;
import org.oversightgraph.table.Table;
import org.oversightgraph.time.DateInWords;

/**
 * The integrated care boards (ICBs) before and after, if any of them opened or closed.
 *
 * @param before the map on the earlier date
 * @param after the map on the later date
 * @param table the ICBs that opened or closed, with their numbers on the maps
 */
public record ChangeMaps(EnglandMap before, EnglandMap after, Table table) {

	private static final int WIDTH = 520;

	private static final Shade CLOSED = Shade.category(1, "Closed between the dates");

	private static final Shade OPENED = Shade.category(2, "Opened between the dates");

	private static final Shade CHANGED = Shade.category(0, "Changed in another way");

	private static final Shade SAME = Shade.blank("Unchanged");

	/**
	 * Draws the maps.
	 * @param before the ICBs on the earlier date
	 * @param after the ICBs on the later date
	 * @return the maps; null if no ICB opened or closed, or one of the dates is before
	 * there were ICBs
	 */
	static @Nullable ChangeMaps of(EnglandMaps maps, Preset compared, List<Change> changes, List<Body> before,
			List<Body> after, Links links) {
		Map<String, Change> changed = changes.stream()
			.filter((change) -> change.kind() == OrganisationKind.ICB)
			.collect(Collectors.toMap((change) -> change.organisation().code(), Function.identity()));
		boolean drawn = AreaLayer.on(compared.from()).isOfIcbs() && AreaLayer.on(compared.to()).isOfIcbs()
				&& changed.values().stream().anyMatch((change) -> change.before() == null || change.after() == null);
		if (!drawn) {
			return null;
		}
		Table.Builder table = Table.named("icbs", "ICBs that opened or closed", "No.", "ICB", "Code", "Change");
		EnglandMap earlier = map(maps, "before", compared.from(), before, changed, table, links);
		EnglandMap later = map(maps, "after", compared.to(), after, changed, table, links);
		return new ChangeMaps(earlier, later, table.build());
	}

	private static EnglandMap map(EnglandMaps maps, String id, LocalDate date, List<Body> icbs,
			Map<String, Change> changed, Table.Builder table, Links links) {
		Map<String, MapPlan.Area> areas = new LinkedHashMap<>();
		List<Shade> legend = new ArrayList<>(List.of(SAME));
		int number = 0;
		for (Body icb : icbs) {
			Shade shade = shade(changed.get(icb.code()));
			boolean numbered = shade.equals(CLOSED) || shade.equals(OPENED);
			String label = numbered ? Character.toUpperCase(id.charAt(0)) + Integer.toString(++number) : "";
			if (numbered) {
				table.row(label, new Cell(icb.name(), links.organisation(icb.code(), "history")), icb.code(),
						shade.words());
			}
			if (!legend.contains(shade)) {
				legend.addFirst(shade);
			}
			areas.put(icb.code(), new MapPlan.Area(icb.name(), label, shade.words(), shade));
		}
		return maps.draw(new MapPlan(id, WIDTH, AreaLayer.on(date), null, DateInWords.of(date),
				"A map of the integrated care boards on %s. The table lists the ICBs that opened or closed."
					.formatted(DateInWords.of(date)),
				"ICBs", legend, areas, null));
	}

	private static Shade shade(@Nullable Change change) {
		if (change == null) {
			return SAME;
		}
		if (change.before() == null) {
			return OPENED;
		}
		return (change.after() == null) ? CLOSED : CHANGED;
	}

}
