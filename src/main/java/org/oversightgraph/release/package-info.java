/**
 * Releases of the data: importing them, asking of them, and what changed between them.
 */
@NullMarked
package org.oversightgraph.release;

import org.jspecify.annotations.NullMarked;
