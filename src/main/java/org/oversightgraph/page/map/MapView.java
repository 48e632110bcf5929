package org.oversightgraph.page.map;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Menu;
import org.oversightgraph.page.Picture;
import org.oversightgraph.page.View;
import org.oversightgraph.table.Table;

/** A map of England, with the table beside it. */
public final class MapView implements View {

	private final MapTheme theme;

	private final @Nullable EnglandMap map;

	private final MapBy by;

	private final @Nullable String zoom;

	private final @Nullable String trust;

	private final List<Body> regions;

	MapView(MapTheme theme, @Nullable EnglandMap map, MapBy by, @Nullable String zoom, @Nullable String trust,
			List<Body> regions) {
		this.theme = theme;
		this.map = map;
		this.by = by;
		this.zoom = zoom;
		this.trust = trust;
		this.regions = regions;
	}

	@Override
	public String template() {
		return "map/map.jte";
	}

	@Override
	public String title() {
		return "Map of England: " + Character.toLowerCase(this.theme.subject().charAt(0))
				+ this.theme.subject().substring(1);
	}

	@Override
	public Menu menu() {
		return Menu.MAP;
	}

	@Override
	public List<Table> tables() {
		return List.of(this.theme.table());
	}

	@Override
	public @Nullable Picture picture() {
		return (this.map == null) ? null : new Picture("picture/england-map.jte", this.map);
	}

	/** Returns the answer in one or two sentences. */
	public String sentence() {
		return this.theme.sentence();
	}

	/** Returns a note on reading the map; empty if there is none. */
	public String note() {
		return this.theme.note();
	}

	/** Returns the map; null if the data has no organisation with an area. */
	public @Nullable EnglandMap map() {
		return this.map;
	}

	/** Returns the table. */
	public Table table() {
		return this.theme.table();
	}

	/** Returns the words for a table without rows. */
	public String emptyTable() {
		return (this.trust == null) ? "No ICB is open on this date."
				: "No record on this date links the trust to an ICB of this map.";
	}

	/** Returns the content of the map in words. */
	public MapBy by() {
		return this.by;
	}

	/** Returns the region that the map shows; null for England. */
	public @Nullable String zoom() {
		return this.zoom;
	}

	/** Returns the trust that the map is about; null if it is about all. */
	public @Nullable String trust() {
		return this.trust;
	}

	/** Returns the regions to choose from. */
	public List<Body> regions() {
		return this.regions;
	}

}
