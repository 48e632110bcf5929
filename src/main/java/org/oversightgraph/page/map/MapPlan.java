package org.oversightgraph.page.map;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The content of a map.
 *
 * @param id the beginning of all ids, different for each map on a page
 * @param width the width, in pixels
 * @param layer the areas
 * @param zoom the code of the region to show; null for England
 * @param title the title of the picture
 * @param description a description for readers who cannot see the picture
 * @param legendTitle the heading of the legend
 * @param legend the shades of the legend, in order. Empty for no legend.
 * @param areas the content of each area, by the code of the organisation. Other areas are
 * grey.
 * @param office the code of the trust whose head office is shown; null for none
 */
public record MapPlan(String id, int width, AreaLayer layer, @Nullable String zoom, String title, String description,
		String legendTitle, List<Shade> legend, Map<String, Area> areas, @Nullable String office) {

	/**
	 * The content of an area.
	 *
	 * @param name the name of the organisation
	 * @param label the short text on the area, for example a number that a table
	 * explains. Empty for none.
	 * @param value the value in words, for its title
	 * @param shade the shade
	 */
	public record Area(String name, String label, String value, Shade shade) {
	}

}
