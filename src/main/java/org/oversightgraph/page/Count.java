package org.oversightgraph.page;

/**
 * A number of items with a value, as a facet returns it.
 *
 * @param value the value
 * @param count the number
 */
public record Count(String value, int count) {
}
