package org.oversightgraph.platform.graphql;

/**
 * Published when the graph is available later than the product. The example operations
 * must run then.
 */
public record WarmUpRequested() {
}
