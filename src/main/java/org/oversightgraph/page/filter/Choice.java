package org.oversightgraph.page.filter;

import org.jspecify.annotations.Nullable;

/**
 * A value of a filter that a reader can choose.
 *
 * @param value the value in addresses
 * @param label the value in words
 * @param count the number of items with it; null if it is not known
 * @param isChosen whether it is chosen
 */
public record Choice(String value, String label, @Nullable Integer count, boolean isChosen) {

	/** Returns the label with the count, for lists where both are one text. */
	public String inWords() {
		return (this.count == null) ? this.label : "%s (%d)".formatted(this.label, this.count);
	}

}
