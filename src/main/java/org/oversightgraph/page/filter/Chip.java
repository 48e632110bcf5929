package org.oversightgraph.page.filter;

/**
 * A chosen value, with the address of the page without it.
 *
 * @param label the filter and the value in words
 * @param without the address
 */
public record Chip(String label, String without) {
}
