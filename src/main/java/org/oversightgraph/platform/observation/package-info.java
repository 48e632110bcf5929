/** Metrics and traces of GraphQL queries. */
@NullMarked
package org.oversightgraph.platform.observation;

import org.jspecify.annotations.NullMarked;
