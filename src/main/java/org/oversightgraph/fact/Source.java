package org.oversightgraph.fact;

import org.jspecify.annotations.Nullable;

/**
 * A source of facts.
 *
 * @param id its key in the dataset
 * @param title the title
 * @param publisher the publisher; null if not recorded
 * @param address the URL; null if not recorded
 * @param publishedOn the publication date as recorded; null if not recorded
 * @param retrievedOn the date of retrieval; null if not recorded
 * @param licence the licence; null if not recorded
 * @param via the intermediary through which it was read; null if there is none
 */
public record Source(String id, String title, @Nullable String publisher, @Nullable String address,
		@Nullable String publishedOn, @Nullable String retrievedOn, @Nullable String licence, @Nullable String via) {
}
