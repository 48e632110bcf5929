package org.oversightgraph.fact;

import org.jspecify.annotations.Nullable;

/**
 * Where facts were read.
 *
 * @param id its key in the dataset
 * @param title what it is called
 * @param publisher who published it
 * @param address where it stands on the web
 * @param publishedOn when it was published, to the precision that is known
 * @param retrievedOn when it was read
 * @param licence under which terms
 * @param via the intermediary through which it was read
 */
public record Source(String id, String title, @Nullable String publisher, @Nullable String address,
		@Nullable String publishedOn, @Nullable String retrievedOn, @Nullable String licence, @Nullable String via) {
}
