/**
 * How the segment of a trust compares with the segments of its systems, and what follows
 * from both.
 */
@NullMarked
package org.oversightgraph.interaction;

import org.jspecify.annotations.NullMarked;
