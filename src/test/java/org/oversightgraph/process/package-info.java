/**
 * Programs that tests, benchmarks and the fault suite start as separate processes: the
 * product, and a Neo4j server on a free port of the loopback address.
 */
@NullMarked
package org.oversightgraph.process;

import org.jspecify.annotations.NullMarked;
