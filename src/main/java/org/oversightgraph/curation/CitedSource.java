package org.oversightgraph.curation;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The source that a curator cites. Exactly one of the two is set.
 *
 * @param recorded the key of a source in the data
 * @param described a new source
 */
record CitedSource(@Nullable String recorded, @Nullable NewSource described) {

	private static final int LONGEST_KEY = 60;

	/**
	 * A source that is new to the data.
	 *
	 * @param title the title
	 * @param publisher the publisher; null if unknown
	 * @param address the address; null if unknown
	 * @param publishedOn the date of publication, which can be partial; null if unknown
	 * @param licence the licence; null if unknown
	 */
	record NewSource(String title, @Nullable String publisher, @Nullable String address, @Nullable String publishedOn,
			@Nullable String licence) {

		/** Returns the values in the table of sources, by column. */
		Map<String, String> row() {
			Map<String, String> row = new LinkedHashMap<>();
			row.put("title", this.title);
			row.put("publisher", Objects.requireNonNullElse(this.publisher, ""));
			row.put("address", Objects.requireNonNullElse(this.address, ""));
			row.put("published_on", Objects.requireNonNullElse(this.publishedOn, ""));
			row.put("licence", Objects.requireNonNullElse(this.licence, ""));
			return row;
		}

		/** Returns the default key: the title in letters, digits and hyphens. */
		String defaultKey() {
			String words = this.title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
			String key = words.substring(0, Math.min(LONGEST_KEY, words.length())).replaceAll("-$", "");
			return key.isEmpty() ? "source" : key;
		}

	}
}
