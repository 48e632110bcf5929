package org.oversightgraph.page;

/**
 * A number of items with a value, as a facet returns it.
 *
 * @param <T> the type of the value
 * @param value the value
 * @param count the number
 */
public record Count<T>(T value, int count) {
}
