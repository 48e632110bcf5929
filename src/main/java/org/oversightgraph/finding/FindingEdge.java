package org.oversightgraph.finding;

/**
 * A finding in a page.
 *
 * @param cursor its place in the list
 * @param node the finding
 */
public record FindingEdge(String cursor, Finding node) {
}
