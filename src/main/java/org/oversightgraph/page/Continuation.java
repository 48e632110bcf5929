package org.oversightgraph.page;

import org.jspecify.annotations.Nullable;

/**
 * Whether a list of the API continues after the items that were read.
 *
 * @param hasNextPage whether there are more items
 * @param endCursor the cursor of the last item that was read; null if there is none
 */
public record Continuation(boolean hasNextPage, @Nullable String endCursor) {

}
