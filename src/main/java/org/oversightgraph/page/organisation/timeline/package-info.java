/** Bars on an axis of time, for pictures of the history and the standing. */
@NullMarked
package org.oversightgraph.page.organisation.timeline;

import org.jspecify.annotations.NullMarked;
