/**
 * Checks of the files for containers.
 */
@NullMarked
package org.oversightgraph.container;

import org.jspecify.annotations.NullMarked;
