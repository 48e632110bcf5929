/**
 * Changes that curators make by hand, a release each.
 */
@NullMarked
package org.oversightgraph.curation;

import org.jspecify.annotations.NullMarked;
