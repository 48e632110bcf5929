/**
 * Downloads: lists as CSV, the whole dataset in its own format, and the graph as GraphML
 * and JSON-LD.
 */
@NullMarked
package org.oversightgraph.export;

import org.jspecify.annotations.NullMarked;
