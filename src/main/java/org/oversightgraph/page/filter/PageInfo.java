package org.oversightgraph.page.filter;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.page.Continuation;
import org.oversightgraph.page.Links;

/**
 * The position of a page in its list.
 *
 * @param hasNextPage whether there are items after the page
 * @param hasPreviousPage whether there are items before the page
 * @param startCursor the cursor of the first item
 * @param endCursor the cursor of the last item
 */
public record PageInfo(boolean hasNextPage, boolean hasPreviousPage, @Nullable String startCursor,
		@Nullable String endCursor) {

	/** Returns the end of the page. */
	public Continuation end() {
		return new Continuation(this.hasNextPage, this.endCursor);
	}

	/** Returns the address of the next page; null if there is none. */
	public @Nullable String next(Links links) {
		return this.hasNextPage ? links.dropping("before").with("after", this.endCursor) : null;
	}

	/** Returns the address of the previous page; null if there is none. */
	public @Nullable String previous(Links links) {
		return this.hasPreviousPage ? links.dropping("after").with("before", this.startCursor) : null;
	}

}
