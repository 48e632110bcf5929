package org.oversightgraph.table;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a table.
 *
 * @param text the text; empty for an empty cell
 * @param link the address of a page about the text, relative to the page with the table;
 * null if there is none
 */
public record Cell(String text, @Nullable String link) {

	/** Returns a cell without a link. An absent text gives an empty cell. */
	public static Cell of(@Nullable Object text) {
		return new Cell((text == null) ? "" : text.toString(), null);
	}

}
