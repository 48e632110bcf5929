/**
 * Access control for changes of the data.
 */
@NullMarked
package org.oversightgraph.platform.access;

import org.jspecify.annotations.NullMarked;
