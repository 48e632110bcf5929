/**
 * Checks of the container files.
 */
@NullMarked
package org.oversightgraph.container;

import org.jspecify.annotations.NullMarked;
