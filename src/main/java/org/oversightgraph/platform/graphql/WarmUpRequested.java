package org.oversightgraph.platform.graphql;

/**
 * Published when the graph came later than the product, so that the example questions
 * must be asked now.
 */
public record WarmUpRequested() {
}
