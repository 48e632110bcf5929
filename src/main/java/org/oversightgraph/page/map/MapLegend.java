package org.oversightgraph.page.map;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.page.map.EnglandMap.Entry;
import org.oversightgraph.page.TextLines;

/**
 * The place of the legend. On a map of England it is at the upper left, where there is no
 * England. On a map of a region it is below.
 *
 * @param bottom the lower edge; 0 if there is no legend
 */
record MapLegend(List<Item> items, int bottom) {

	private static final int LINE = 15;

	private static final int ENTRY = 6;

	private static final int SWATCH = 26;

	private static final int LETTER = 7;

	/**
	 * An entry with its shade.
	 *
	 * @param shade the shade; null for the heading and the head office
	 * @param symbol whether it has the symbol of a head office
	 */
	record Item(int x, int y, @Nullable Shade shade, boolean symbol, List<String> lines) {
	}

	static MapLegend of(MapPlan plan, int mapHeight) {
		if (plan.legend().isEmpty()) {
			return new MapLegend(List.of(), 0);
		}
		boolean below = plan.zoom() != null;
		int width = below ? plan.width() / 2 - 8 : (int) (plan.width() * 0.355);
		List<Item> items = new ArrayList<>();
		int top = below ? mapHeight + 12 : 4;
		List<String> heading = TextLines.of(plan.legendTitle(), (below ? plan.width() : width) / LETTER);
		items.add(new Item(4, top, null, false, heading));
		int start = top + heading.size() * LINE + ENTRY;
		int y = start;
		int bottom = start;
		int column = 0;
		int half = below ? (plan.legend().size() + 1) / 2 : plan.legend().size();
		for (int at = 0; at < plan.legend().size(); at++) {
			if (at == half) {
				column = 1;
				y = start;
			}
			Shade shade = plan.legend().get(at);
			List<String> lines = TextLines.of(shade.words(), (width - SWATCH) / LETTER);
			items.add(new Item(4 + column * plan.width() / 2, y, shade, false, lines));
			y += lines.size() * LINE + ENTRY;
			bottom = Math.max(bottom, y);
		}
		if (plan.office() != null) {
			List<String> lines = TextLines.of("Head office (address), not its area", (width - SWATCH) / LETTER);
			items.add(new Item(4, bottom, null, true, lines));
			bottom += lines.size() * LINE + ENTRY;
		}
		return new MapLegend(List.copyOf(items), bottom);
	}

	List<Entry> entries(ToIntFunction<Shade> position) {
		return this.items.stream()
			.map((item) -> new Entry(item.x(), item.y(), number(item, position), item.lines()))
			.toList();
	}

	private static int number(Item item, ToIntFunction<Shade> position) {
		if (item.shade() == null) {
			return item.symbol() ? Entry.OFFICE : Entry.TEXT;
		}
		return position.applyAsInt(item.shade());
	}

}
