package org.oversightgraph.page.organisation;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.page.Wording;

/**
 * A page of a list in an answer.
 *
 * @param totalCount the number of all items
 * @param edges the items on the page
 * @param <T> the type of the items
 */
public record Edges<T>(int totalCount, List<T> edges) {

	/** Returns the items; empty if the list was not selected. */
	public static <T> List<T> of(@Nullable Edges<T> list) {
		return (list == null) ? List.of() : list.edges();
	}

	/**
	 * Returns a sentence if the page does not have all items; otherwise an empty text.
	 */
	public static String missing(@Nullable Edges<?> list) {
		return (list == null || list.edges().size() >= list.totalCount()) ? "" : "The first %s of %d are shown."
			.formatted(Wording.count(list.edges().size(), "item"), list.totalCount());
	}

}
