/**
 * The comparison of a trust's segment with the segments of its systems, and the
 * consequences.
 */
@NullMarked
package org.oversightgraph.interaction;

import org.jspecify.annotations.NullMarked;
