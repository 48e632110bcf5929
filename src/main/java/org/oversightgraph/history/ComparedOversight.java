package org.oversightgraph.history;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.oversight.OversightPosition;

/**
 * The oversight of an organisation on one of several dates, or under one of several
 * editions.
 *
 * @param position its oversight
 * @param summary the differences from the previous moment, in sentences; null for the
 * first moment
 */
record ComparedOversight(OversightPosition position, @Nullable String summary) {
}
