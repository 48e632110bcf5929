/**
 * The start page of the explorer.
 */
@NullMarked
package org.oversightgraph.page;

import org.jspecify.annotations.NullMarked;
