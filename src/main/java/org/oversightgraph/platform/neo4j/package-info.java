/**
 * The graph: the embedded server, the schema, and reading.
 */
@NullMarked
package org.oversightgraph.platform.neo4j;

import org.jspecify.annotations.NullMarked;
