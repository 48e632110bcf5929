/**
 * Releases of the data in the graph: import, content and changes.
 */
@NullMarked
package org.oversightgraph.release;

import org.jspecify.annotations.NullMarked;
