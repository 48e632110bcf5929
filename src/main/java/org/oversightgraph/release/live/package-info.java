/**
 * The release that the product serves: start, watch, health and warm-up.
 */
@NullMarked
package org.oversightgraph.release.live;

import org.jspecify.annotations.NullMarked;
