/**
 * The graph underneath: the embedded server, its schema, reading.
 */
@NullMarked
package org.oversightgraph.platform.neo4j;

import org.jspecify.annotations.NullMarked;
