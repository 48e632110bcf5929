package org.oversightgraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Whether a list of the API continues after the items that were read.
 *
 * @param hasNextPage whether there are more items
 * @param endCursor the cursor of the last item that was read; null if there is none
 */
public record Continuation(boolean hasNextPage, @Nullable String endCursor) {

	/**
	 * Reads all pages of a list.
	 * @param page reads the page after a cursor; the first page for null
	 * @param end returns the end of a page
	 */
	public static <P> List<P> pages(Function<@Nullable String, P> page, Function<P, Continuation> end) {
		List<P> pages = new ArrayList<>();
		Continuation last;
		String after = null;
		do {
			P next = page.apply(after);
			pages.add(next);
			last = end.apply(next);
			after = last.endCursor;
		}
		while (last.hasNextPage);
		return pages;
	}

}
