/**
 * The serving benchmark: the product, another GraphQL server and the driver answer the
 * same questions from the same Neo4j. See {@code src/bench/README.md}.
 */
@NullMarked
package org.oversightgraph.bench.serving;

import org.jspecify.annotations.NullMarked;
