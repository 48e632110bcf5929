/**
 * The rehearsal of a start, with which the build makes the cache for faster starts.
 */
@NullMarked
package org.oversightgraph.rehearsal;

import org.jspecify.annotations.NullMarked;
