/**
 * Changes by curators. Each makes a release.
 */
@NullMarked
package org.oversightgraph.curation;

import org.jspecify.annotations.NullMarked;
