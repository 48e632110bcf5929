/**
 * Releases of the data: import, queries and changes.
 */
@NullMarked
package org.oversightgraph.release;

import org.jspecify.annotations.NullMarked;
