package org.oversightgraph.finding;

/**
 * A finding on a page.
 *
 * @param cursor its position in the list
 * @param node the finding
 */
public record FindingEdge(String cursor, Finding node) {
}
