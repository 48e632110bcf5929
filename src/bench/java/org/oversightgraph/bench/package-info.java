/**
 * Benchmarks of imports, of queries on a growing graph, and of reads. See
 * {@code src/bench/README.md}.
 */
@NullMarked
package org.oversightgraph.bench;

import org.jspecify.annotations.NullMarked;
