package org.oversightgraph.page.map;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.table.Table;

/**
 * The theme of a map.
 *
 * @param subject the subject, for titles
 * @param sentence the answer in one or two sentences
 * @param note a note on reading the map; empty if there is none
 * @param legendTitle the heading of the legend
 * @param legend the shades
 * @param areas the content of each area
 * @param table the table with the same content
 * @param office the trust whose head office is shown; null for none
 */
record MapTheme(String subject, String sentence, String note, String legendTitle, List<Shade> legend,
		Map<String, MapPlan.Area> areas, Table table, @Nullable String office) {
}
