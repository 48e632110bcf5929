/** Segments, support, ratings and metrics of an organisation. */
@NullMarked
package org.oversightgraph.page.organisation.standing;

import org.jspecify.annotations.NullMarked;
