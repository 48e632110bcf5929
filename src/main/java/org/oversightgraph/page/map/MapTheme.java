package org.oversightgraph.page.map;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.table.Table;

/**
 * What a map is about.
 *
 * @param subject the subject, for titles
 * @param sentence the answer in one or two sentences
 * @param note how to read the map; empty if there is nothing to say
 * @param legendTitle the heading of the legend
 * @param legend the shades
 * @param areas what to show on each area
 * @param table the table with the same content
 * @param office the trust whose head office is shown; null for none
 */
record MapTheme(String subject, String sentence, String note, String legendTitle, List<Shade> legend,
		Map<String, MapPlan.Area> areas, Table table, @Nullable String office) {
}
