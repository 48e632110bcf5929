package org.oversightgraph.release.live;

/**
 * Published when the graph is available later than the product. The example operations
 * must run then.
 */
record WarmUpRequested() {
}
