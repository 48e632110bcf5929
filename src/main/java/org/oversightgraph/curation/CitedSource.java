package org.oversightgraph.curation;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Where a curator read something: just one of the two.
 *
 * @param recorded the key of a source that is in the data
 * @param described a source that is new to it
 */
record CitedSource(@Nullable String recorded, @Nullable NewSource described) {

	private static final int LONGEST_KEY = 60;

	/**
	 * A source that is new to the data.
	 *
	 * @param title what it is called
	 * @param publisher who published it
	 * @param address where it is found
	 * @param publishedOn when it was published, as far as that is known
	 * @param licence under which licence
	 */
	record NewSource(String title, @Nullable String publisher, @Nullable String address, @Nullable String publishedOn,
			@Nullable String licence) {

		/** Its values in the table of sources, by column. */
		Map<String, String> row() {
			Map<String, String> row = new LinkedHashMap<>();
			row.put("title", this.title);
			row.put("publisher", Objects.requireNonNullElse(this.publisher, ""));
			row.put("address", Objects.requireNonNullElse(this.address, ""));
			row.put("published_on", Objects.requireNonNullElse(this.publishedOn, ""));
			row.put("licence", Objects.requireNonNullElse(this.licence, ""));
			return row;
		}

		/** What it is usually called by: its title in letters, digits and hyphens. */
		String usualKey() {
			String words = this.title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
			String key = words.substring(0, Math.min(LONGEST_KEY, words.length())).replaceAll("-$", "");
			return key.isEmpty() ? "source" : key;
		}

	}
}
